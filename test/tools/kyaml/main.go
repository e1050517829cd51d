// Sets the tag of one image in the manifests and kustomizations below a folder, the way Flux's image automation does: files
// that do not name the image are passed over, the others are parsed, set and written whole, with kyaml's kio and
// PreserveSeqIndent (https://github.com/fluxcd/image-automation-controller/blob/main/internal/update/filereader.go).
//
//	kyaml-set FOLDER IMAGE TAG
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sigs.k8s.io/kustomize/kyaml/kio"
	"sigs.k8s.io/kustomize/kyaml/kio/kioutil"
	"sigs.k8s.io/kustomize/kyaml/yaml"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: kyaml-set FOLDER IMAGE TAG")
		os.Exit(2)
	}
	folder, image, tag := os.Args[1], os.Args[2], os.Args[3]
	failed, err := setAll(folder, image, tag)
	for _, path := range failed {
		fmt.Fprintf(os.Stderr, "cannot parse %s\n", path)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// setAll sets the image in every file and gives the paths of those that cannot be parsed.
func setAll(folder, image, tag string) ([]string, error) {
	var changed []*yaml.RNode
	var failed []string
	walk := func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !isYAML(path) {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil || !bytes.Contains(content, []byte(image)) {
			return err
		}
		relative, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		nodes, err := (&kio.ByteReader{
			Reader:            bytes.NewReader(content),
			SetAnnotations:    map[string]string{kioutil.PathAnnotation: relative},
			PreserveSeqIndent: true,
		}).Read()
		if err != nil {
			failed = append(failed, relative)
			return nil
		}
		isChanged := false
		for _, node := range nodes {
			isChanged = setNode(node.YNode(), image, tag) || isChanged
		}
		if isChanged {
			changed = append(changed, nodes...)
		}
		return nil
	}
	if err := filepath.WalkDir(folder, walk); err != nil {
		return failed, err
	}
	return failed, kio.LocalPackageWriter{PackagePath: folder}.Write(changed)
}

func isYAML(path string) bool {
	return strings.HasSuffix(path, ".yaml") || strings.HasSuffix(path, ".yml")
}

// setNode sets every `image: IMAGE:…` and the `newTag` of every mapping whose `name` is IMAGE, and says whether it did.
func setNode(node *yaml.Node, image, tag string) bool {
	isChanged := false
	if node.Kind == yaml.MappingNode {
		name := ""
		for at := 0; at+1 < len(node.Content); at += 2 {
			key, value := node.Content[at], node.Content[at+1]
			switch {
			case key.Value == "name":
				name = value.Value
			case key.Value == "image" && strings.HasPrefix(value.Value, image+":"):
				isChanged = setScalar(value, image+":"+tag) || isChanged
			case key.Value == "newTag" && name == image:
				isChanged = setScalar(value, tag) || isChanged
			}
		}
	}
	for _, child := range node.Content {
		isChanged = setNode(child, image, tag) || isChanged
	}
	return isChanged
}

func setScalar(node *yaml.Node, value string) bool {
	if node.Kind != yaml.ScalarNode || node.Value == value {
		return false
	}
	node.Value = value
	return true
}
