// The program plumbline-hcl prints, for each file, what hashicorp/hcl reads in it: one JSON object per line, in the order of the
// arguments. Offsets are bytes, end exclusive. It is what src/domain/hcl is compared with (test/integration/hcl.test.ts).
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

type span [2]int

type file struct {
	Error string `json:"error,omitempty"`
	Body  *body  `json:"body,omitempty"`
}

type body struct {
	Attributes []attribute `json:"attributes"`
	Blocks     []block     `json:"blocks"`
}

type attribute struct {
	Name  string `json:"name"`
	Start int    `json:"start"`
	Value span   `json:"value"`
	// The quoted strings without templates in it, as expressions of any depth, and what they mean.
	Strings []text `json:"strings"`
	// Where the names begin that lead to other values, in any depth: `var.image`.
	Traversals []int `json:"traversals"`
}

type text struct {
	Span    span   `json:"span"`
	Content span   `json:"content"` // between the quotes
	Value   string `json:"value"`
}

type block struct {
	Type   string  `json:"type"`
	Labels []label `json:"labels"`
	Span   span    `json:"span"`
	Body   body    `json:"body"`
}

type label struct {
	Text string `json:"text"`
	Span span   `json:"span"`
}

func main() {
	out := json.NewEncoder(os.Stdout)
	for _, path := range os.Args[1:] {
		content, err := os.ReadFile(path)
		if err == nil {
			err = out.Encode(read(content))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func read(content []byte) file {
	parsed, diagnostics := hclsyntax.ParseConfig(content, "", hcl.InitialPos)
	if diagnostics.HasErrors() {
		return file{Error: diagnostics.Error()}
	}
	body := describe(content, parsed.Body.(*hclsyntax.Body))
	return file{Body: &body}
}

func describe(content []byte, from *hclsyntax.Body) body {
	result := body{Attributes: []attribute{}, Blocks: []block{}}
	for _, found := range from.Attributes {
		strings, traversals := walk(content, found.Expr)
		result.Attributes = append(result.Attributes, attribute{
			Name: found.Name, Start: found.NameRange.Start.Byte, Value: spanOf(found.Expr.Range()), Strings: strings, Traversals: traversals,
		})
	}
	sort.Slice(result.Attributes, func(a, b int) bool { return result.Attributes[a].Start < result.Attributes[b].Start })
	for _, found := range from.Blocks {
		labels := []label{}
		for index, name := range found.Labels {
			labels = append(labels, label{Text: name, Span: spanOf(found.LabelRanges[index])})
		}
		result.Blocks = append(result.Blocks, block{
			Type: found.Type, Labels: labels, Span: span{found.TypeRange.Start.Byte, found.CloseBraceRange.End.Byte}, Body: describe(content, found.Body),
		})
	}
	return result
}

// walk collects what is compared of an expression, in the order of the text.
func walk(content []byte, expression hclsyntax.Expression) ([]text, []int) {
	strings, traversals := []text{}, []int{}
	hclsyntax.VisitAll(expression, func(node hclsyntax.Node) hcl.Diagnostics {
		switch found := node.(type) {
		case *hclsyntax.TemplateExpr:
			if literal, ok := literalOf(content, found); ok {
				value, _ := literal.Value(nil)
				strings = append(strings, text{Span: spanOf(found.SrcRange), Content: spanOf(literal.SrcRange), Value: value.AsString()})
			}
		case *hclsyntax.ScopeTraversalExpr:
			traversals = append(traversals, found.SrcRange.Start.Byte)
		}
		return nil
	})
	sort.Slice(strings, func(a, b int) bool { return strings[a].Span[0] < strings[b].Span[0] })
	sort.Ints(traversals)
	return strings, traversals
}

// literalOf gives the only part of a quoted string without templates. The branches of a directive are templates, too, but as long as their
// literal.
func literalOf(content []byte, template *hclsyntax.TemplateExpr) (*hclsyntax.LiteralValueExpr, bool) {
	if len(template.Parts) != 1 || content[template.SrcRange.Start.Byte] != '"' {
		return nil, false
	}
	literal, ok := template.Parts[0].(*hclsyntax.LiteralValueExpr)
	return literal, ok && literal.SrcRange.Start.Byte != template.SrcRange.Start.Byte
}

func spanOf(found hcl.Range) span {
	return span{found.Start.Byte, found.End.Byte}
}
