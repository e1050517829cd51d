export const id = 828;
export const ids = [828];
export const modules = {

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ validateEnvironment)
});

// UNUSED EXPORTS: readMinor

// EXTERNAL MODULE: ./build/kit/errors.js
var errors = __webpack_require__(3844);
// EXTERNAL MODULE: ./build/kit/findings.js
var kit_findings = __webpack_require__(189);
;// CONCATENATED MODULE: ./build/domain/validate/schemas.generated.json
const schemas_generated_namespaceObject = /*#__PURE__*/JSON.parse('{"pm":36,"EZ":{"admissionregistration.k8s.io/v1/MutatingAdmissionPolicy":["AdmissionregistrationV1MutatingAdmissionPolicy","C",35],"admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBinding":["AdmissionregistrationV1MutatingAdmissionPolicyBinding","C",35],"admissionregistration.k8s.io/v1/MutatingWebhookConfiguration":["AdmissionregistrationV1MutatingWebhookConfiguration","C"],"admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy":["AdmissionregistrationV1ValidatingAdmissionPolicy","C",30],"admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding":["AdmissionregistrationV1ValidatingAdmissionPolicyBinding","C",30],"admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration":["AdmissionregistrationV1ValidatingWebhookConfiguration","C"],"admissionregistration.k8s.io/v1alpha1/MutatingAdmissionPolicy":["AdmissionregistrationV1alpha1MutatingAdmissionPolicy","C",32],"admissionregistration.k8s.io/v1alpha1/MutatingAdmissionPolicyBinding":["AdmissionregistrationV1alpha1MutatingAdmissionPolicyBinding","C",32],"admissionregistration.k8s.io/v1alpha1/ValidatingAdmissionPolicy":["AdmissionregistrationV1alpha1ValidatingAdmissionPolicy","",0,32],"admissionregistration.k8s.io/v1alpha1/ValidatingAdmissionPolicyBinding":["AdmissionregistrationV1alpha1ValidatingAdmissionPolicyBinding","",0,32],"admissionregistration.k8s.io/v1beta1/MutatingAdmissionPolicy":["AdmissionregistrationV1beta1MutatingAdmissionPolicy","C",34],"admissionregistration.k8s.io/v1beta1/MutatingAdmissionPolicyBinding":["AdmissionregistrationV1beta1MutatingAdmissionPolicyBinding","C",34],"admissionregistration.k8s.io/v1beta1/MutatingWebhookConfiguration":["AdmissionregistrationV1beta1MutatingWebhookConfiguration","",0,27],"admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicy":["AdmissionregistrationV1beta1ValidatingAdmissionPolicy","",28,34],"admissionregistration.k8s.io/v1beta1/ValidatingAdmissionPolicyBinding":["AdmissionregistrationV1beta1ValidatingAdmissionPolicyBinding","",28,34],"admissionregistration.k8s.io/v1beta1/ValidatingWebhookConfiguration":["AdmissionregistrationV1beta1ValidatingWebhookConfiguration","",0,27],"apiextensions.k8s.io/v1/CustomResourceDefinition":["ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceDefinition","C"],"apiextensions.k8s.io/v1beta1/CustomResourceDefinition":["ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceDefinition","",0,27],"apiregistration.k8s.io/v1/APIService":["KubeAggregatorPkgApisApiregistrationV1APIService","C"],"apiregistration.k8s.io/v1beta1/APIService":["KubeAggregatorPkgApisApiregistrationV1beta1APIService","",0,27],"apps/v1/ControllerRevision":["AppsV1ControllerRevision","N"],"apps/v1/DaemonSet":["AppsV1DaemonSet","N"],"apps/v1/Deployment":["AppsV1Deployment","N"],"apps/v1/ReplicaSet":["AppsV1ReplicaSet","N"],"apps/v1/StatefulSet":["AppsV1StatefulSet","N"],"apps/v1beta1/ControllerRevision":["AppsV1beta1ControllerRevision","",0,27],"apps/v1beta1/Deployment":["AppsV1beta1Deployment","",0,27],"apps/v1beta1/DeploymentRollback":["AppsV1beta1DeploymentRollback","",0,27],"apps/v1beta1/Scale":["AppsV1beta1Scale","",0,27],"apps/v1beta1/StatefulSet":["AppsV1beta1StatefulSet","",0,27],"apps/v1beta2/ControllerRevision":["AppsV1beta2ControllerRevision","",0,27],"apps/v1beta2/DaemonSet":["AppsV1beta2DaemonSet","",0,27],"apps/v1beta2/Deployment":["AppsV1beta2Deployment","",0,27],"apps/v1beta2/ReplicaSet":["AppsV1beta2ReplicaSet","",0,27],"apps/v1beta2/Scale":["AppsV1beta2Scale","",0,27],"apps/v1beta2/StatefulSet":["AppsV1beta2StatefulSet","",0,27],"authentication.k8s.io/v1/SelfSubjectReview":["AuthenticationV1SelfSubjectReview","C",28],"authentication.k8s.io/v1/TokenRequest":["AuthenticationV1TokenRequest","",0,36],"authentication.k8s.io/v1/TokenReview":["AuthenticationV1TokenReview","C"],"authentication.k8s.io/v1alpha1/SelfSubjectReview":["AuthenticationV1alpha1SelfSubjectReview","C",0,32],"authentication.k8s.io/v1beta1/SelfSubjectReview":["AuthenticationV1beta1SelfSubjectReview","C",0,33],"authentication.k8s.io/v1beta1/TokenReview":["AuthenticationV1beta1TokenReview","",0,27],"authorization.k8s.io/v1/LocalSubjectAccessReview":["AuthorizationV1LocalSubjectAccessReview","N"],"authorization.k8s.io/v1/SelfSubjectAccessReview":["AuthorizationV1SelfSubjectAccessReview","C"],"authorization.k8s.io/v1/SelfSubjectRulesReview":["AuthorizationV1SelfSubjectRulesReview","C"],"authorization.k8s.io/v1/SubjectAccessReview":["AuthorizationV1SubjectAccessReview","C"],"authorization.k8s.io/v1beta1/LocalSubjectAccessReview":["AuthorizationV1beta1LocalSubjectAccessReview","",0,27],"authorization.k8s.io/v1beta1/SelfSubjectAccessReview":["AuthorizationV1beta1SelfSubjectAccessReview","",0,27],"authorization.k8s.io/v1beta1/SelfSubjectRulesReview":["AuthorizationV1beta1SelfSubjectRulesReview","",0,27],"authorization.k8s.io/v1beta1/SubjectAccessReview":["AuthorizationV1beta1SubjectAccessReview","",0,27],"autoscaling/v1/HorizontalPodAutoscaler":["AutoscalingV1HorizontalPodAutoscaler","N"],"autoscaling/v1/Scale":["AutoscalingV1Scale","",0,36],"autoscaling/v2/HorizontalPodAutoscaler":["AutoscalingV2HorizontalPodAutoscaler","N"],"autoscaling/v2beta1/HorizontalPodAutoscaler":["AutoscalingV2beta1HorizontalPodAutoscaler","",0,27],"autoscaling/v2beta2/HorizontalPodAutoscaler":["AutoscalingV2beta2HorizontalPodAutoscaler","",0,27],"batch/v1/CronJob":["BatchV1CronJob","N"],"batch/v1/Job":["BatchV1Job","N"],"batch/v1beta1/CronJob":["BatchV1beta1CronJob","",0,27],"certificates.k8s.io/v1/CertificateSigningRequest":["CertificatesV1CertificateSigningRequest","C"],"certificates.k8s.io/v1alpha1/ClusterTrustBundle":["CertificatesV1alpha1ClusterTrustBundle","C"],"certificates.k8s.io/v1alpha1/PodCertificateRequest":["CertificatesV1alpha1PodCertificateRequest","",34,36],"certificates.k8s.io/v1beta1/CertificateSigningRequest":["CertificatesV1beta1CertificateSigningRequest","",0,27],"certificates.k8s.io/v1beta1/ClusterTrustBundle":["CertificatesV1beta1ClusterTrustBundle","C",33],"certificates.k8s.io/v1beta1/PodCertificateRequest":["CertificatesV1beta1PodCertificateRequest","N",35],"coordination.k8s.io/v1/Lease":["CoordinationV1Lease","N"],"coordination.k8s.io/v1alpha1/LeaseCandidate":["","",31,32],"coordination.k8s.io/v1alpha2/LeaseCandidate":["CoordinationV1alpha2LeaseCandidate","N",32],"coordination.k8s.io/v1beta1/Lease":["CoordinationV1beta1Lease","",0,27],"coordination.k8s.io/v1beta1/LeaseCandidate":["CoordinationV1beta1LeaseCandidate","N",33],"discovery.k8s.io/v1/EndpointSlice":["DiscoveryV1EndpointSlice","N"],"discovery.k8s.io/v1beta1/EndpointSlice":["DiscoveryV1beta1EndpointSlice","",0,27],"events.k8s.io/v1/Event":["EventsV1Event","N"],"events.k8s.io/v1beta1/Event":["EventsV1beta1Event","",0,27],"extensions/v1beta1/DaemonSet":["ExtensionsV1beta1DaemonSet","",0,27],"extensions/v1beta1/Deployment":["ExtensionsV1beta1Deployment","",0,27],"extensions/v1beta1/DeploymentRollback":["ExtensionsV1beta1DeploymentRollback","",0,27],"extensions/v1beta1/Ingress":["ExtensionsV1beta1Ingress","",0,27],"extensions/v1beta1/NetworkPolicy":["ExtensionsV1beta1NetworkPolicy","",0,27],"extensions/v1beta1/PodSecurityPolicy":["ExtensionsV1beta1PodSecurityPolicy","",0,27],"extensions/v1beta1/ReplicaSet":["ExtensionsV1beta1ReplicaSet","",0,27],"extensions/v1beta1/Scale":["ExtensionsV1beta1Scale","",0,27],"flowcontrol.apiserver.k8s.io/v1/FlowSchema":["FlowcontrolV1FlowSchema","C",29],"flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration":["FlowcontrolV1PriorityLevelConfiguration","C",29],"flowcontrol.apiserver.k8s.io/v1beta1/FlowSchema":["FlowcontrolV1beta1FlowSchema","",0,27],"flowcontrol.apiserver.k8s.io/v1beta1/PriorityLevelConfiguration":["FlowcontrolV1beta1PriorityLevelConfiguration","",0,27],"flowcontrol.apiserver.k8s.io/v1beta2/FlowSchema":["FlowcontrolV1beta2FlowSchema","",0,29],"flowcontrol.apiserver.k8s.io/v1beta2/PriorityLevelConfiguration":["FlowcontrolV1beta2PriorityLevelConfiguration","",0,29],"flowcontrol.apiserver.k8s.io/v1beta3/FlowSchema":["FlowcontrolV1beta3FlowSchema","C",0,32],"flowcontrol.apiserver.k8s.io/v1beta3/PriorityLevelConfiguration":["FlowcontrolV1beta3PriorityLevelConfiguration","C",0,32],"internal.apiserver.k8s.io/v1alpha1/StorageVersion":["InternalV1alpha1StorageVersion","C"],"networking.k8s.io/v1/IPAddress":["NetworkingV1IPAddress","C",33],"networking.k8s.io/v1/Ingress":["NetworkingV1Ingress","N"],"networking.k8s.io/v1/IngressClass":["NetworkingV1IngressClass","C"],"networking.k8s.io/v1/NetworkPolicy":["NetworkingV1NetworkPolicy","N"],"networking.k8s.io/v1/ServiceCIDR":["NetworkingV1ServiceCIDR","C",33],"networking.k8s.io/v1alpha1/ClusterCIDR":["","",0,29],"networking.k8s.io/v1alpha1/IPAddress":["NetworkingV1alpha1IPAddress","C",0,31],"networking.k8s.io/v1alpha1/ServiceCIDR":["NetworkingV1alpha1ServiceCIDR","C",29,31],"networking.k8s.io/v1beta1/IPAddress":["NetworkingV1beta1IPAddress","C",31],"networking.k8s.io/v1beta1/Ingress":["NetworkingV1beta1Ingress","",0,27],"networking.k8s.io/v1beta1/IngressClass":["NetworkingV1beta1IngressClass","",0,27],"networking.k8s.io/v1beta1/ServiceCIDR":["NetworkingV1beta1ServiceCIDR","C",31],"node.k8s.io/v1/RuntimeClass":["NodeV1RuntimeClass","C"],"node.k8s.io/v1beta1/RuntimeClass":["NodeV1beta1RuntimeClass","",0,27],"policy/v1/Eviction":["PolicyV1Eviction","",0,36],"policy/v1/PodDisruptionBudget":["PolicyV1PodDisruptionBudget","N"],"policy/v1beta1/Eviction":["PolicyV1beta1Eviction","",0,27],"policy/v1beta1/PodDisruptionBudget":["PolicyV1beta1PodDisruptionBudget","",0,27],"policy/v1beta1/PodSecurityPolicy":["PolicyV1beta1PodSecurityPolicy","",0,27],"rbac.authorization.k8s.io/v1/ClusterRole":["RbacV1ClusterRole","C"],"rbac.authorization.k8s.io/v1/ClusterRoleBinding":["RbacV1ClusterRoleBinding","C"],"rbac.authorization.k8s.io/v1/Role":["RbacV1Role","N"],"rbac.authorization.k8s.io/v1/RoleBinding":["RbacV1RoleBinding","N"],"rbac.authorization.k8s.io/v1beta1/ClusterRole":["RbacV1beta1ClusterRole","",0,27],"rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding":["RbacV1beta1ClusterRoleBinding","",0,27],"rbac.authorization.k8s.io/v1beta1/Role":["RbacV1beta1Role","",0,27],"rbac.authorization.k8s.io/v1beta1/RoleBinding":["RbacV1beta1RoleBinding","",0,27],"resource.k8s.io/v1/DeviceClass":["ResourceV1DeviceClass","C",34],"resource.k8s.io/v1/ResourceClaim":["ResourceV1ResourceClaim","N",34],"resource.k8s.io/v1/ResourceClaimTemplate":["ResourceV1ResourceClaimTemplate","N",34],"resource.k8s.io/v1/ResourceSlice":["ResourceV1ResourceSlice","C",34],"resource.k8s.io/v1alpha2/PodSchedulingContext":["ResourceV1alpha2PodSchedulingContext","N",0,31],"resource.k8s.io/v1alpha2/ResourceClaim":["ResourceV1alpha2ResourceClaim","N",0,31],"resource.k8s.io/v1alpha2/ResourceClaimParameters":["ResourceV1alpha2ResourceClaimParameters","N",30,31],"resource.k8s.io/v1alpha2/ResourceClaimTemplate":["ResourceV1alpha2ResourceClaimTemplate","N",0,31],"resource.k8s.io/v1alpha2/ResourceClass":["ResourceV1alpha2ResourceClass","C",0,31],"resource.k8s.io/v1alpha2/ResourceClassParameters":["ResourceV1alpha2ResourceClassParameters","N",30,31],"resource.k8s.io/v1alpha2/ResourceSlice":["ResourceV1alpha2ResourceSlice","C",30,31],"resource.k8s.io/v1alpha3/DeviceClass":["ResourceV1alpha3DeviceClass","",31,34],"resource.k8s.io/v1alpha3/DeviceTaintRule":["ResourceV1alpha3DeviceTaintRule","C",33],"resource.k8s.io/v1alpha3/PodSchedulingContext":["","",31,32],"resource.k8s.io/v1alpha3/ResourceClaim":["ResourceV1alpha3ResourceClaim","",31,34],"resource.k8s.io/v1alpha3/ResourceClaimTemplate":["ResourceV1alpha3ResourceClaimTemplate","",31,34],"resource.k8s.io/v1alpha3/ResourcePoolStatusRequest":["ResourceV1alpha3ResourcePoolStatusRequest","C",35],"resource.k8s.io/v1alpha3/ResourceSlice":["ResourceV1alpha3ResourceSlice","",31,34],"resource.k8s.io/v1beta1/DeviceClass":["ResourceV1beta1DeviceClass","C",32],"resource.k8s.io/v1beta1/ResourceClaim":["ResourceV1beta1ResourceClaim","N",32],"resource.k8s.io/v1beta1/ResourceClaimTemplate":["ResourceV1beta1ResourceClaimTemplate","N",32],"resource.k8s.io/v1beta1/ResourceSlice":["ResourceV1beta1ResourceSlice","C",32],"resource.k8s.io/v1beta2/DeviceClass":["ResourceV1beta2DeviceClass","C",33],"resource.k8s.io/v1beta2/DeviceTaintRule":["ResourceV1beta2DeviceTaintRule","C",35],"resource.k8s.io/v1beta2/ResourceClaim":["ResourceV1beta2ResourceClaim","N",33],"resource.k8s.io/v1beta2/ResourceClaimTemplate":["ResourceV1beta2ResourceClaimTemplate","N",33],"resource.k8s.io/v1beta2/ResourceSlice":["ResourceV1beta2ResourceSlice","C",33],"scheduling.k8s.io/v1/PriorityClass":["SchedulingV1PriorityClass","C"],"scheduling.k8s.io/v1alpha1/Workload":["SchedulingV1alpha1Workload","N",0,27],"scheduling.k8s.io/v1alpha2/PodGroup":["SchedulingV1alpha2PodGroup","N",35],"scheduling.k8s.io/v1alpha2/Workload":["SchedulingV1alpha2Workload","N",35],"scheduling.k8s.io/v1beta1/PriorityClass":["SchedulingV1beta1PriorityClass","",0,27],"storage.k8s.io/v1/CSIDriver":["StorageV1CSIDriver","C"],"storage.k8s.io/v1/CSINode":["StorageV1CSINode","C"],"storage.k8s.io/v1/CSIStorageCapacity":["StorageV1CSIStorageCapacity","N"],"storage.k8s.io/v1/StorageClass":["StorageV1StorageClass","C"],"storage.k8s.io/v1/VolumeAttachment":["StorageV1VolumeAttachment","C"],"storage.k8s.io/v1/VolumeAttributesClass":["StorageV1VolumeAttributesClass","C",34],"storage.k8s.io/v1alpha1/VolumeAttributesClass":["StorageV1alpha1VolumeAttributesClass","C",29,36],"storage.k8s.io/v1beta1/CSIDriver":["StorageV1beta1CSIDriver","",0,27],"storage.k8s.io/v1beta1/CSINode":["StorageV1beta1CSINode","",0,27],"storage.k8s.io/v1beta1/CSIStorageCapacity":["StorageV1beta1CSIStorageCapacity","",0,27],"storage.k8s.io/v1beta1/StorageClass":["StorageV1beta1StorageClass","",0,27],"storage.k8s.io/v1beta1/VolumeAttachment":["StorageV1beta1VolumeAttachment","",0,27],"storage.k8s.io/v1beta1/VolumeAttributesClass":["StorageV1beta1VolumeAttributesClass","C",31],"storagemigration.k8s.io/v1alpha1/StorageVersionMigration":["StoragemigrationV1alpha1StorageVersionMigration","C",30,36],"storagemigration.k8s.io/v1beta1/StorageVersionMigration":["StoragemigrationV1beta1StorageVersionMigration","C",35],"v1/Binding":["CoreV1Binding","N"],"v1/ComponentStatus":["CoreV1ComponentStatus","",0,36],"v1/ConfigMap":["CoreV1ConfigMap","N"],"v1/Endpoints":["CoreV1Endpoints","N"],"v1/Event":["CoreV1Event","N",35],"v1/LimitRange":["CoreV1LimitRange","N"],"v1/Namespace":["CoreV1Namespace","C"],"v1/Node":["CoreV1Node","C"],"v1/PersistentVolume":["CoreV1PersistentVolume","C"],"v1/PersistentVolumeClaim":["CoreV1PersistentVolumeClaim","N"],"v1/Pod":["CoreV1Pod","N"],"v1/PodTemplate":["CoreV1PodTemplate","N"],"v1/ReplicationController":["CoreV1ReplicationController","N"],"v1/ResourceQuota":["CoreV1ResourceQuota","N"],"v1/Secret":["CoreV1Secret","N"],"v1/Service":["CoreV1Service","N"],"v1/ServiceAccount":["CoreV1ServiceAccount","N"],"v1/Status":["CoreV1Status","",0,36]},"BG":{"AdmissionregistrationV1ApplyConfiguration":{"p":{"expression":"s"}},"AdmissionregistrationV1AuditAnnotation":{"p":{"key":"s","valueExpression":"s"},"r":["key","valueExpression"]},"AdmissionregistrationV1JSONPatch":{"p":{"expression":"s"}},"AdmissionregistrationV1MatchCondition":{"p":{"expression":"s","name":"s"},"r":["expression","name"]},"AdmissionregistrationV1MatchResources":{"p":{"excludeResourceRules":"[#AdmissionregistrationV1NamedRuleWithOperations","matchPolicy":"eEquivalent|Exact","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","objectSelector":"#ApimachineryPkgApisMetaV1LabelSelector","resourceRules":"[#AdmissionregistrationV1NamedRuleWithOperations"}},"AdmissionregistrationV1MutatingAdmissionPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AdmissionregistrationV1MutatingAdmissionPolicySpec"},"r":["apiVersion","kind"]},"AdmissionregistrationV1MutatingAdmissionPolicyBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AdmissionregistrationV1MutatingAdmissionPolicyBindingSpec"},"r":["apiVersion","kind"]},"AdmissionregistrationV1MutatingAdmissionPolicyBindingSpec":{"p":{"matchResources":"#AdmissionregistrationV1MatchResources","paramRef":"#AdmissionregistrationV1ParamRef","policyName":"s"}},"AdmissionregistrationV1MutatingAdmissionPolicySpec":{"p":{"failurePolicy":"eFail|Ignore","matchConditions":"[#AdmissionregistrationV1MatchCondition","matchConstraints":"#AdmissionregistrationV1MatchResources","mutations":"[#AdmissionregistrationV1Mutation","paramKind":"#AdmissionregistrationV1ParamKind","reinvocationPolicy":"eIfNeeded|Never","variables":"[#AdmissionregistrationV1Variable"}},"AdmissionregistrationV1MutatingWebhook":{"p":{"admissionReviewVersions":"[s","clientConfig":"#AdmissionregistrationV1WebhookClientConfig","failurePolicy":"eFail|Ignore","matchConditions":"[#AdmissionregistrationV1MatchCondition","matchPolicy":"eEquivalent|Exact","name":"s","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","objectSelector":"#ApimachineryPkgApisMetaV1LabelSelector","reinvocationPolicy":"eIfNeeded|Never","rules":"[#AdmissionregistrationV1RuleWithOperations","sideEffects":"eNone|NoneOnDryRun|Some|Unknown","timeoutSeconds":"i"},"r":["admissionReviewVersions","clientConfig","name","sideEffects"]},"AdmissionregistrationV1MutatingWebhookConfiguration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","webhooks":"[#AdmissionregistrationV1MutatingWebhook"},"r":["apiVersion","kind"]},"AdmissionregistrationV1Mutation":{"p":{"applyConfiguration":"#AdmissionregistrationV1ApplyConfiguration","jsonPatch":"#AdmissionregistrationV1JSONPatch","patchType":"eApplyConfiguration|JSONPatch"},"r":["patchType"]},"AdmissionregistrationV1NamedRuleWithOperations":{"p":{"apiGroups":"[s","apiVersions":"[s","operations":"[e*|CONNECT|CREATE|DELETE|UPDATE","resourceNames":"[s","resources":"[s","scope":"e*|Cluster|Namespaced"}},"AdmissionregistrationV1ParamKind":{"p":{"apiVersion":"s","kind":"s"}},"AdmissionregistrationV1ParamRef":{"p":{"name":"s","namespace":"s","parameterNotFoundAction":"s","selector":"#ApimachineryPkgApisMetaV1LabelSelector"}},"AdmissionregistrationV1RuleWithOperations":{"p":{"apiGroups":"[s","apiVersions":"[s","operations":"[e*|CONNECT|CREATE|DELETE|UPDATE","resources":"[s","scope":"e*|Cluster|Namespaced"}},"AdmissionregistrationV1ServiceReference":{"p":{"name":"s","namespace":"s","path":"s","port":"i"},"r":["name","namespace"]},"AdmissionregistrationV1ValidatingAdmissionPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AdmissionregistrationV1ValidatingAdmissionPolicySpec","status":"a"},"r":["apiVersion","kind"]},"AdmissionregistrationV1ValidatingAdmissionPolicyBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AdmissionregistrationV1ValidatingAdmissionPolicyBindingSpec"},"r":["apiVersion","kind","spec"]},"AdmissionregistrationV1ValidatingAdmissionPolicyBindingSpec":{"p":{"matchResources":"#AdmissionregistrationV1MatchResources","paramRef":"#AdmissionregistrationV1ParamRef","policyName":"s","validationActions":"[eAudit|Deny|Warn"},"r":["policyName","validationActions"]},"AdmissionregistrationV1ValidatingAdmissionPolicySpec":{"p":{"auditAnnotations":"[#AdmissionregistrationV1AuditAnnotation","failurePolicy":"eFail|Ignore","matchConditions":"[#AdmissionregistrationV1MatchCondition","matchConstraints":"#AdmissionregistrationV1MatchResources","paramKind":"#AdmissionregistrationV1ParamKind","validations":"[#AdmissionregistrationV1Validation","variables":"[#AdmissionregistrationV1Variable"}},"AdmissionregistrationV1ValidatingWebhook":{"p":{"admissionReviewVersions":"[s","clientConfig":"#AdmissionregistrationV1WebhookClientConfig","failurePolicy":"eFail|Ignore","matchConditions":"[#AdmissionregistrationV1MatchCondition","matchPolicy":"eEquivalent|Exact","name":"s","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","objectSelector":"#ApimachineryPkgApisMetaV1LabelSelector","rules":"[#AdmissionregistrationV1RuleWithOperations","sideEffects":"eNone|NoneOnDryRun|Some|Unknown","timeoutSeconds":"i"},"r":["admissionReviewVersions","clientConfig","name","sideEffects"]},"AdmissionregistrationV1ValidatingWebhookConfiguration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","webhooks":"[#AdmissionregistrationV1ValidatingWebhook"},"r":["apiVersion","kind"]},"AdmissionregistrationV1Validation":{"p":{"expression":"s","message":"s","messageExpression":"s","reason":"s"},"r":["expression"]},"AdmissionregistrationV1Variable":{"p":{"expression":"s","name":"s"},"r":["expression","name"]},"AdmissionregistrationV1WebhookClientConfig":{"p":{"caBundle":"y","service":"#AdmissionregistrationV1ServiceReference","url":"s"}},"AdmissionregistrationV1alpha1MutatingAdmissionPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1MutatingAdmissionPolicySpec"}},"AdmissionregistrationV1alpha1MutatingAdmissionPolicyBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1MutatingAdmissionPolicyBindingSpec"}},"AdmissionregistrationV1alpha1ValidatingAdmissionPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1ValidatingAdmissionPolicySpec","status":"a"}},"AdmissionregistrationV1alpha1ValidatingAdmissionPolicyBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1ValidatingAdmissionPolicyBindingSpec"}},"AdmissionregistrationV1beta1MutatingAdmissionPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1MutatingAdmissionPolicySpec"}},"AdmissionregistrationV1beta1MutatingAdmissionPolicyBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1MutatingAdmissionPolicyBindingSpec"}},"AdmissionregistrationV1beta1MutatingWebhook":{"p":{"admissionReviewVersions":"[s","clientConfig":"#AdmissionregistrationV1beta1WebhookClientConfig","failurePolicy":"s","matchPolicy":"s","name":"s","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","objectSelector":"#ApimachineryPkgApisMetaV1LabelSelector","reinvocationPolicy":"s","rules":"[#AdmissionregistrationV1beta1RuleWithOperations","sideEffects":"s","timeoutSeconds":"l"},"r":["clientConfig","name"]},"AdmissionregistrationV1beta1MutatingWebhookConfiguration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","webhooks":"[#AdmissionregistrationV1beta1MutatingWebhook"},"r":["apiVersion","kind"]},"AdmissionregistrationV1beta1RuleWithOperations":{"p":{"apiGroups":"[s","apiVersions":"[s","operations":"[s","resources":"[s","scope":"s"}},"AdmissionregistrationV1beta1ServiceReference":{"p":{"name":"s","namespace":"s","path":"s","port":"l"},"r":["name","namespace"]},"AdmissionregistrationV1beta1ValidatingAdmissionPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1ValidatingAdmissionPolicySpec","status":"a"}},"AdmissionregistrationV1beta1ValidatingAdmissionPolicyBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1ValidatingAdmissionPolicyBindingSpec"}},"AdmissionregistrationV1beta1ValidatingWebhook":{"p":{"admissionReviewVersions":"[s","clientConfig":"#AdmissionregistrationV1beta1WebhookClientConfig","failurePolicy":"s","matchPolicy":"s","name":"s","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","objectSelector":"#ApimachineryPkgApisMetaV1LabelSelector","rules":"[#AdmissionregistrationV1beta1RuleWithOperations","sideEffects":"s","timeoutSeconds":"l"},"r":["clientConfig","name"]},"AdmissionregistrationV1beta1ValidatingWebhookConfiguration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","webhooks":"[#AdmissionregistrationV1beta1ValidatingWebhook"},"r":["apiVersion","kind"]},"AdmissionregistrationV1beta1WebhookClientConfig":{"p":{"caBundle":"s","service":"#AdmissionregistrationV1beta1ServiceReference","url":"s"}},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceColumnDefinition":{"p":{"description":"s","format":"s","jsonPath":"s","name":"s","priority":"i","type":"s"},"r":["jsonPath","name","type"]},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceConversion":{"p":{"strategy":"s","webhook":"#ApiextensionsApiserverPkgApisApiextensionsV1WebhookConversion"},"r":["strategy"]},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceDefinition":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceDefinitionSpec","status":"a"},"r":["apiVersion","kind","spec"]},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceDefinitionNames":{"p":{"categories":"[s","kind":"s","listKind":"s","plural":"s","shortNames":"[s","singular":"s"},"r":["kind","plural"]},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceDefinitionSpec":{"p":{"conversion":"#ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceConversion","group":"s","names":"#ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceDefinitionNames","preserveUnknownFields":"b","scope":"s","versions":"[#ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceDefinitionVersion"},"r":["group","names","scope","versions"]},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceDefinitionVersion":{"p":{"additionalPrinterColumns":"[#ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceColumnDefinition","deprecated":"b","deprecationWarning":"s","name":"s","schema":"#ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceValidation","selectableFields":"[#ApiextensionsApiserverPkgApisApiextensionsV1SelectableField","served":"b","storage":"b","subresources":"#ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceSubresources"},"r":["name","served","storage"],"s":{"selectableFields":30}},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceSubresourceScale":{"p":{"labelSelectorPath":"s","specReplicasPath":"s","statusReplicasPath":"s"},"r":["specReplicasPath","statusReplicasPath"]},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceSubresources":{"p":{"scale":"#ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceSubresourceScale","status":"a"}},"ApiextensionsApiserverPkgApisApiextensionsV1CustomResourceValidation":{"p":{"openAPIV3Schema":"#ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps"}},"ApiextensionsApiserverPkgApisApiextensionsV1ExternalDocumentation":{"p":{"description":"s","url":"s"}},"ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps":{"p":{"$ref":"s","$schema":"s","additionalItems":"a","additionalProperties":"a","allOf":"[#ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps","anyOf":"[#ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps","default":"a","definitions":"{#ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps","dependencies":"{a","description":"s","enum":"[a","example":"a","exclusiveMaximum":"b","exclusiveMinimum":"b","externalDocs":"#ApiextensionsApiserverPkgApisApiextensionsV1ExternalDocumentation","format":"s","id":"s","items":"a","maxItems":"l","maxLength":"l","maxProperties":"l","maximum":"n","minItems":"l","minLength":"l","minProperties":"l","minimum":"n","multipleOf":"n","not":"#ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps","nullable":"b","oneOf":"[#ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps","pattern":"s","patternProperties":"{#ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps","properties":"{#ApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps","required":"[s","title":"s","type":"s","uniqueItems":"b","x-kubernetes-embedded-resource":"b","x-kubernetes-int-or-string":"b","x-kubernetes-list-map-keys":"[s","x-kubernetes-list-type":"s","x-kubernetes-map-type":"s","x-kubernetes-preserve-unknown-fields":"b","x-kubernetes-validations":"[#ApiextensionsApiserverPkgApisApiextensionsV1ValidationRule"}},"ApiextensionsApiserverPkgApisApiextensionsV1SelectableField":{"p":{"jsonPath":"s"},"r":["jsonPath"]},"ApiextensionsApiserverPkgApisApiextensionsV1ServiceReference":{"p":{"name":"s","namespace":"s","path":"s","port":"i"},"r":["name","namespace"]},"ApiextensionsApiserverPkgApisApiextensionsV1ValidationRule":{"p":{"fieldPath":"s","message":"s","messageExpression":"s","optionalOldSelf":"b","reason":"eFieldValueDuplicate|FieldValueForbidden|FieldValueInvalid|FieldValueRequired","rule":"s"},"r":["rule"],"s":{"fieldPath":28,"optionalOldSelf":29,"reason":28}},"ApiextensionsApiserverPkgApisApiextensionsV1WebhookClientConfig":{"p":{"caBundle":"y","service":"#ApiextensionsApiserverPkgApisApiextensionsV1ServiceReference","url":"s"}},"ApiextensionsApiserverPkgApisApiextensionsV1WebhookConversion":{"p":{"clientConfig":"#ApiextensionsApiserverPkgApisApiextensionsV1WebhookClientConfig","conversionReviewVersions":"[s"},"r":["conversionReviewVersions"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceColumnDefinition":{"p":{"JSONPath":"s","description":"s","format":"s","name":"s","priority":"l","type":"s"},"r":["JSONPath","name","type"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceConversion":{"p":{"conversionReviewVersions":"[s","strategy":"s","webhookClientConfig":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1WebhookClientConfig"},"r":["strategy"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceDefinition":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceDefinitionSpec","status":"a"},"r":["apiVersion","kind","spec"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceDefinitionNames":{"p":{"categories":"[s","kind":"s","listKind":"s","plural":"s","shortNames":"[s","singular":"s"},"r":["kind","plural"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceDefinitionSpec":{"p":{"additionalPrinterColumns":"[#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceColumnDefinition","conversion":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceConversion","group":"s","names":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceDefinitionNames","preserveUnknownFields":"b","scope":"s","subresources":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceSubresources","validation":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceValidation","version":"s","versions":"[#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceDefinitionVersion"},"r":["group","names","scope"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceDefinitionVersion":{"p":{"additionalPrinterColumns":"[#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceColumnDefinition","deprecated":"b","deprecationWarning":"s","name":"s","schema":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceValidation","served":"b","storage":"b","subresources":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceSubresources"},"r":["name","served","storage"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceSubresourceScale":{"p":{"labelSelectorPath":"s","specReplicasPath":"s","statusReplicasPath":"s"},"r":["specReplicasPath","statusReplicasPath"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceSubresources":{"p":{"scale":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceSubresourceScale","status":"a"}},"ApiextensionsApiserverPkgApisApiextensionsV1beta1CustomResourceValidation":{"p":{"openAPIV3Schema":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps"}},"ApiextensionsApiserverPkgApisApiextensionsV1beta1ExternalDocumentation":{"p":{"description":"s","url":"s"}},"ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps":{"p":{"$ref":"s","$schema":"s","additionalItems":"a","additionalProperties":"a","allOf":"[#ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps","anyOf":"[#ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps","default":"a","definitions":"{#ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps","dependencies":"{a","description":"s","enum":"[a","example":"a","exclusiveMaximum":"b","exclusiveMinimum":"b","externalDocs":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1ExternalDocumentation","format":"s","id":"s","items":"a","maxItems":"l","maxLength":"l","maxProperties":"l","maximum":"l","minItems":"l","minLength":"l","minProperties":"l","minimum":"l","multipleOf":"l","not":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps","nullable":"b","oneOf":"[#ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps","pattern":"s","patternProperties":"{#ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps","properties":"{#ApiextensionsApiserverPkgApisApiextensionsV1beta1JSONSchemaProps","required":"[s","title":"s","type":"s","uniqueItems":"b","x-kubernetes-embedded-resource":"b","x-kubernetes-int-or-string":"b","x-kubernetes-list-map-keys":"[s","x-kubernetes-list-type":"s","x-kubernetes-map-type":"s","x-kubernetes-preserve-unknown-fields":"b"}},"ApiextensionsApiserverPkgApisApiextensionsV1beta1ServiceReference":{"p":{"name":"s","namespace":"s","path":"s","port":"l"},"r":["name","namespace"]},"ApiextensionsApiserverPkgApisApiextensionsV1beta1WebhookClientConfig":{"p":{"caBundle":"s","service":"#ApiextensionsApiserverPkgApisApiextensionsV1beta1ServiceReference","url":"s"}},"ApimachineryPkgApisMetaV1DeleteOptions":{"p":{"apiVersion":"s","dryRun":"[s","gracePeriodSeconds":"l","ignoreStoreReadErrorWithClusterBreakingPotential":"b","kind":"s","orphanDependents":"b","preconditions":"#ApimachineryPkgApisMetaV1Preconditions","propagationPolicy":"s"},"s":{"ignoreStoreReadErrorWithClusterBreakingPotential":32}},"ApimachineryPkgApisMetaV1FieldSelectorRequirement":{"p":{"key":"s","operator":"s","values":"[s"},"r":["key","operator"]},"ApimachineryPkgApisMetaV1LabelSelector":{"p":{"matchExpressions":"[#ApimachineryPkgApisMetaV1LabelSelectorRequirement","matchLabels":"{s"}},"ApimachineryPkgApisMetaV1LabelSelectorRequirement":{"p":{"key":"s","operator":"s","values":"[s"},"r":["key","operator"]},"ApimachineryPkgApisMetaV1ListMeta":{"p":{"continue":"s","remainingItemCount":"l","resourceVersion":"s","selfLink":"s","shardInfo":"#ApimachineryPkgApisMetaV1ShardInfo"},"s":{"shardInfo":35}},"ApimachineryPkgApisMetaV1ManagedFieldsEntry":{"p":{"apiVersion":"s","fieldsType":"s","fieldsV1":"a","manager":"s","operation":"s","subresource":"s","time":"t"}},"ApimachineryPkgApisMetaV1ObjectMeta":{"p":{"annotations":"{s","creationTimestamp":"t","deletionGracePeriodSeconds":"l","deletionTimestamp":"t","finalizers":"[s","generateName":"s","generation":"l","labels":"{s","managedFields":"[#ApimachineryPkgApisMetaV1ManagedFieldsEntry","name":"s","namespace":"s","ownerReferences":"[#ApimachineryPkgApisMetaV1OwnerReference","resourceVersion":"s","selfLink":"s","uid":"s"}},"ApimachineryPkgApisMetaV1OwnerReference":{"p":{"apiVersion":"s","blockOwnerDeletion":"b","controller":"b","kind":"s","name":"s","uid":"s"},"r":["apiVersion","kind","name","uid"]},"ApimachineryPkgApisMetaV1Preconditions":{"p":{"resourceVersion":"s","uid":"s"}},"ApimachineryPkgApisMetaV1ShardInfo":{"p":{"selector":"s"},"r":["selector"]},"ApimachineryPkgApisMetaV1StatusCause":{"p":{"field":"s","message":"s","reason":"s"}},"ApimachineryPkgApisMetaV1StatusDetails":{"p":{"causes":"[#ApimachineryPkgApisMetaV1StatusCause","group":"s","kind":"s","name":"s","retryAfterSeconds":"i","uid":"s"}},"AppsV1ControllerRevision":{"p":{"apiVersion":"s","data":"a","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","revision":"l"},"r":["apiVersion","kind","revision"]},"AppsV1DaemonSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1DaemonSetSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1DaemonSetSpec":{"p":{"minReadySeconds":"i","revisionHistoryLimit":"i","selector":"#ApimachineryPkgApisMetaV1LabelSelector","template":"#CoreV1PodTemplateSpec","updateStrategy":"#AppsV1DaemonSetUpdateStrategy"},"r":["selector","template"]},"AppsV1DaemonSetUpdateStrategy":{"p":{"rollingUpdate":"#AppsV1RollingUpdateDaemonSet","type":"eOnDelete|RollingUpdate"}},"AppsV1Deployment":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1DeploymentSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1DeploymentSpec":{"p":{"minReadySeconds":"i","paused":"b","progressDeadlineSeconds":"i","replicas":"i","revisionHistoryLimit":"i","selector":"#ApimachineryPkgApisMetaV1LabelSelector","strategy":"#AppsV1DeploymentStrategy","template":"#CoreV1PodTemplateSpec"},"r":["selector","template"]},"AppsV1DeploymentStrategy":{"p":{"rollingUpdate":"#AppsV1RollingUpdateDeployment","type":"eRecreate|RollingUpdate"}},"AppsV1ReplicaSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1ReplicaSetSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1ReplicaSetSpec":{"p":{"minReadySeconds":"i","replicas":"i","selector":"#ApimachineryPkgApisMetaV1LabelSelector","template":"#CoreV1PodTemplateSpec"},"r":["selector"]},"AppsV1RollingUpdateDaemonSet":{"p":{"maxSurge":"x","maxUnavailable":"x"}},"AppsV1RollingUpdateDeployment":{"p":{"maxSurge":"x","maxUnavailable":"x"}},"AppsV1RollingUpdateStatefulSetStrategy":{"p":{"maxUnavailable":"x","partition":"i"}},"AppsV1StatefulSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1StatefulSetSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1StatefulSetOrdinals":{"p":{"start":"i"}},"AppsV1StatefulSetPersistentVolumeClaimRetentionPolicy":{"p":{"whenDeleted":"s","whenScaled":"s"}},"AppsV1StatefulSetSpec":{"p":{"minReadySeconds":"i","ordinals":"#AppsV1StatefulSetOrdinals","persistentVolumeClaimRetentionPolicy":"#AppsV1StatefulSetPersistentVolumeClaimRetentionPolicy","podManagementPolicy":"eOrderedReady|Parallel","replicas":"i","revisionHistoryLimit":"i","selector":"#ApimachineryPkgApisMetaV1LabelSelector","serviceName":"s","template":"#CoreV1PodTemplateSpec","updateStrategy":"#AppsV1StatefulSetUpdateStrategy","volumeClaimTemplates":"[#AppsV1StatefulSetSpec.volumeClaimTemplates"},"r":["selector","template"]},"AppsV1StatefulSetSpec.volumeClaimTemplates":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1PersistentVolumeClaimSpec","status":"#CoreV1PersistentVolumeClaimStatus"}},"AppsV1StatefulSetUpdateStrategy":{"p":{"rollingUpdate":"#AppsV1RollingUpdateStatefulSetStrategy","type":"eOnDelete|RollingUpdate"}},"AppsV1beta1ControllerRevision":{"p":{"apiVersion":"s","data":"a","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","revision":"l"},"r":["apiVersion","kind","revision"]},"AppsV1beta1Deployment":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1beta1DeploymentSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1beta1DeploymentRollback":{"p":{"apiVersion":"s","kind":"s","name":"s","rollbackTo":"#AppsV1beta1RollbackConfig","updatedAnnotations":"{s"},"r":["apiVersion","kind","name","rollbackTo"]},"AppsV1beta1DeploymentSpec":{"p":{"minReadySeconds":"l","paused":"b","progressDeadlineSeconds":"l","replicas":"l","revisionHistoryLimit":"l","rollbackTo":"#AppsV1beta1RollbackConfig","selector":"#ApimachineryPkgApisMetaV1LabelSelector","strategy":"#AppsV1beta1DeploymentStrategy","template":"#CoreV1PodTemplateSpec"},"r":["template"]},"AppsV1beta1DeploymentStrategy":{"p":{"rollingUpdate":"#AppsV1beta1RollingUpdateDeployment","type":"s"}},"AppsV1beta1RollbackConfig":{"p":{"revision":"l"}},"AppsV1beta1RollingUpdateDeployment":{"p":{"maxSurge":"x","maxUnavailable":"x"}},"AppsV1beta1RollingUpdateStatefulSetStrategy":{"p":{"partition":"l"}},"AppsV1beta1Scale":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1beta1ScaleSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1beta1ScaleSpec":{"p":{"replicas":"l"}},"AppsV1beta1StatefulSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1beta1StatefulSetSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1beta1StatefulSetSpec":{"p":{"podManagementPolicy":"s","replicas":"l","revisionHistoryLimit":"l","selector":"#ApimachineryPkgApisMetaV1LabelSelector","serviceName":"s","template":"#CoreV1PodTemplateSpec","updateStrategy":"#AppsV1beta1StatefulSetUpdateStrategy","volumeClaimTemplates":"[#CoreV1PersistentVolumeClaim"},"r":["serviceName","template"]},"AppsV1beta1StatefulSetUpdateStrategy":{"p":{"rollingUpdate":"#AppsV1beta1RollingUpdateStatefulSetStrategy","type":"s"}},"AppsV1beta2ControllerRevision":{"p":{"apiVersion":"s","data":"a","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","revision":"l"},"r":["apiVersion","kind","revision"]},"AppsV1beta2DaemonSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1beta2DaemonSetSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1beta2DaemonSetSpec":{"p":{"minReadySeconds":"l","revisionHistoryLimit":"l","selector":"#ApimachineryPkgApisMetaV1LabelSelector","template":"#CoreV1PodTemplateSpec","updateStrategy":"#AppsV1beta2DaemonSetUpdateStrategy"},"r":["selector","template"]},"AppsV1beta2DaemonSetUpdateStrategy":{"p":{"rollingUpdate":"#AppsV1beta2RollingUpdateDaemonSet","type":"s"}},"AppsV1beta2Deployment":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1beta2DeploymentSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1beta2DeploymentSpec":{"p":{"minReadySeconds":"l","paused":"b","progressDeadlineSeconds":"l","replicas":"l","revisionHistoryLimit":"l","selector":"#ApimachineryPkgApisMetaV1LabelSelector","strategy":"#AppsV1beta2DeploymentStrategy","template":"#CoreV1PodTemplateSpec"},"r":["selector","template"]},"AppsV1beta2DeploymentStrategy":{"p":{"rollingUpdate":"#AppsV1beta2RollingUpdateDeployment","type":"s"}},"AppsV1beta2ReplicaSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1beta2ReplicaSetSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1beta2ReplicaSetSpec":{"p":{"minReadySeconds":"l","replicas":"l","selector":"#ApimachineryPkgApisMetaV1LabelSelector","template":"#CoreV1PodTemplateSpec"},"r":["selector"]},"AppsV1beta2RollingUpdateDaemonSet":{"p":{"maxUnavailable":"x"}},"AppsV1beta2RollingUpdateDeployment":{"p":{"maxSurge":"x","maxUnavailable":"x"}},"AppsV1beta2RollingUpdateStatefulSetStrategy":{"p":{"partition":"l"}},"AppsV1beta2Scale":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1beta2ScaleSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1beta2ScaleSpec":{"p":{"replicas":"l"}},"AppsV1beta2StatefulSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AppsV1beta2StatefulSetSpec","status":"a"},"r":["apiVersion","kind"]},"AppsV1beta2StatefulSetSpec":{"p":{"podManagementPolicy":"s","replicas":"l","revisionHistoryLimit":"l","selector":"#ApimachineryPkgApisMetaV1LabelSelector","serviceName":"s","template":"#CoreV1PodTemplateSpec","updateStrategy":"#AppsV1beta2StatefulSetUpdateStrategy","volumeClaimTemplates":"[#CoreV1PersistentVolumeClaim"},"r":["selector","serviceName","template"]},"AppsV1beta2StatefulSetUpdateStrategy":{"p":{"rollingUpdate":"#AppsV1beta2RollingUpdateStatefulSetStrategy","type":"s"}},"AuthenticationV1BoundObjectReference":{"p":{"apiVersion":"s","kind":"s","name":"s","uid":"s"}},"AuthenticationV1SelfSubjectReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","status":"a"},"r":["apiVersion","kind"]},"AuthenticationV1TokenRequest":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthenticationV1TokenRequestSpec","status":"a"},"r":["apiVersion","kind"]},"AuthenticationV1TokenRequestSpec":{"p":{"audiences":"[s","boundObjectRef":"#AuthenticationV1BoundObjectReference","expirationSeconds":"l"}},"AuthenticationV1TokenReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthenticationV1TokenReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthenticationV1TokenReviewSpec":{"p":{"audiences":"[s","token":"s"},"r":["token"]},"AuthenticationV1alpha1SelfSubjectReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","status":"a"}},"AuthenticationV1beta1SelfSubjectReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","status":"a"}},"AuthenticationV1beta1TokenReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthenticationV1beta1TokenReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthenticationV1beta1TokenReviewSpec":{"p":{"audiences":"[s","token":"s"}},"AuthorizationV1FieldSelectorAttributes":{"p":{"rawSelector":"s","requirements":"[#ApimachineryPkgApisMetaV1FieldSelectorRequirement"}},"AuthorizationV1LabelSelectorAttributes":{"p":{"rawSelector":"s","requirements":"[#ApimachineryPkgApisMetaV1LabelSelectorRequirement"}},"AuthorizationV1LocalSubjectAccessReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthorizationV1SubjectAccessReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthorizationV1NonResourceAttributes":{"p":{"path":"s","verb":"s"}},"AuthorizationV1ResourceAttributes":{"p":{"fieldSelector":"#AuthorizationV1FieldSelectorAttributes","group":"s","labelSelector":"#AuthorizationV1LabelSelectorAttributes","name":"s","namespace":"s","resource":"s","subresource":"s","verb":"s","version":"s"},"s":{"fieldSelector":31,"labelSelector":31}},"AuthorizationV1SelfSubjectAccessReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthorizationV1SelfSubjectAccessReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthorizationV1SelfSubjectAccessReviewSpec":{"p":{"nonResourceAttributes":"#AuthorizationV1NonResourceAttributes","resourceAttributes":"#AuthorizationV1ResourceAttributes"}},"AuthorizationV1SelfSubjectRulesReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthorizationV1SelfSubjectRulesReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthorizationV1SelfSubjectRulesReviewSpec":{"p":{"namespace":"s"}},"AuthorizationV1SubjectAccessReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthorizationV1SubjectAccessReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthorizationV1SubjectAccessReviewSpec":{"p":{"extra":"{[s","groups":"[s","nonResourceAttributes":"#AuthorizationV1NonResourceAttributes","resourceAttributes":"#AuthorizationV1ResourceAttributes","uid":"s","user":"s"}},"AuthorizationV1beta1LocalSubjectAccessReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthorizationV1beta1SubjectAccessReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthorizationV1beta1NonResourceAttributes":{"p":{"path":"s","verb":"s"}},"AuthorizationV1beta1ResourceAttributes":{"p":{"group":"s","name":"s","namespace":"s","resource":"s","subresource":"s","verb":"s","version":"s"}},"AuthorizationV1beta1SelfSubjectAccessReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthorizationV1beta1SelfSubjectAccessReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthorizationV1beta1SelfSubjectAccessReviewSpec":{"p":{"nonResourceAttributes":"#AuthorizationV1beta1NonResourceAttributes","resourceAttributes":"#AuthorizationV1beta1ResourceAttributes"}},"AuthorizationV1beta1SelfSubjectRulesReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthorizationV1beta1SelfSubjectRulesReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthorizationV1beta1SelfSubjectRulesReviewSpec":{"p":{"namespace":"s"}},"AuthorizationV1beta1SubjectAccessReview":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AuthorizationV1beta1SubjectAccessReviewSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AuthorizationV1beta1SubjectAccessReviewSpec":{"p":{"extra":"{[s","group":"[s","nonResourceAttributes":"#AuthorizationV1beta1NonResourceAttributes","resourceAttributes":"#AuthorizationV1beta1ResourceAttributes","uid":"s","user":"s"}},"AutoscalingV1CrossVersionObjectReference":{"p":{"apiVersion":"s","kind":"s","name":"s"},"r":["kind","name"]},"AutoscalingV1HorizontalPodAutoscaler":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AutoscalingV1HorizontalPodAutoscalerSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AutoscalingV1HorizontalPodAutoscalerSpec":{"p":{"maxReplicas":"i","minReplicas":"i","scaleTargetRef":"#AutoscalingV1CrossVersionObjectReference","targetCPUUtilizationPercentage":"i"},"r":["maxReplicas","scaleTargetRef"]},"AutoscalingV1Scale":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AutoscalingV1ScaleSpec","status":"a"},"r":["apiVersion","kind"]},"AutoscalingV1ScaleSpec":{"p":{"replicas":"i"}},"AutoscalingV2ContainerResourceMetricSource":{"p":{"container":"s","name":"s","target":"#AutoscalingV2MetricTarget"},"r":["container","name","target"]},"AutoscalingV2CrossVersionObjectReference":{"p":{"apiVersion":"s","kind":"s","name":"s"},"r":["kind","name"]},"AutoscalingV2ExternalMetricSource":{"p":{"metric":"#AutoscalingV2MetricIdentifier","target":"#AutoscalingV2MetricTarget"},"r":["metric","target"]},"AutoscalingV2HPAScalingPolicy":{"p":{"periodSeconds":"i","type":"s","value":"i"},"r":["periodSeconds","type","value"]},"AutoscalingV2HPAScalingRules":{"p":{"policies":"[#AutoscalingV2HPAScalingPolicy","selectPolicy":"s","stabilizationWindowSeconds":"i","tolerance":"q"},"s":{"tolerance":33}},"AutoscalingV2HorizontalPodAutoscaler":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AutoscalingV2HorizontalPodAutoscalerSpec","status":"a"},"r":["apiVersion","kind","spec"]},"AutoscalingV2HorizontalPodAutoscalerBehavior":{"p":{"scaleDown":"#AutoscalingV2HPAScalingRules","scaleUp":"#AutoscalingV2HPAScalingRules"}},"AutoscalingV2HorizontalPodAutoscalerSpec":{"p":{"behavior":"#AutoscalingV2HorizontalPodAutoscalerBehavior","maxReplicas":"i","metrics":"[#AutoscalingV2MetricSpec","minReplicas":"i","scaleTargetRef":"#AutoscalingV2CrossVersionObjectReference"},"r":["maxReplicas","scaleTargetRef"]},"AutoscalingV2MetricIdentifier":{"p":{"name":"s","selector":"#ApimachineryPkgApisMetaV1LabelSelector"},"r":["name"]},"AutoscalingV2MetricSpec":{"p":{"containerResource":"#AutoscalingV2ContainerResourceMetricSource","external":"#AutoscalingV2ExternalMetricSource","object":"#AutoscalingV2ObjectMetricSource","pods":"#AutoscalingV2PodsMetricSource","resource":"#AutoscalingV2ResourceMetricSource","type":"s"},"r":["type"]},"AutoscalingV2MetricTarget":{"p":{"averageUtilization":"i","averageValue":"q","type":"s","value":"q"},"r":["type"]},"AutoscalingV2ObjectMetricSource":{"p":{"describedObject":"#AutoscalingV2CrossVersionObjectReference","metric":"#AutoscalingV2MetricIdentifier","target":"#AutoscalingV2MetricTarget"},"r":["describedObject","metric","target"]},"AutoscalingV2PodsMetricSource":{"p":{"metric":"#AutoscalingV2MetricIdentifier","target":"#AutoscalingV2MetricTarget"},"r":["metric","target"]},"AutoscalingV2ResourceMetricSource":{"p":{"name":"s","target":"#AutoscalingV2MetricTarget"},"r":["name","target"]},"AutoscalingV2beta1ContainerResourceMetricSource":{"p":{"container":"s","name":"s","targetAverageUtilization":"l","targetAverageValue":"q"},"r":["container","name"]},"AutoscalingV2beta1CrossVersionObjectReference":{"p":{"apiVersion":"s","kind":"s","name":"s"},"r":["kind","name"]},"AutoscalingV2beta1ExternalMetricSource":{"p":{"metricName":"s","metricSelector":"#ApimachineryPkgApisMetaV1LabelSelector","targetAverageValue":"q","targetValue":"q"},"r":["metricName"]},"AutoscalingV2beta1HorizontalPodAutoscaler":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AutoscalingV2beta1HorizontalPodAutoscalerSpec","status":"a"},"r":["apiVersion","kind"]},"AutoscalingV2beta1HorizontalPodAutoscalerSpec":{"p":{"maxReplicas":"l","metrics":"[#AutoscalingV2beta1MetricSpec","minReplicas":"l","scaleTargetRef":"#AutoscalingV2beta1CrossVersionObjectReference"},"r":["maxReplicas","scaleTargetRef"]},"AutoscalingV2beta1MetricSpec":{"p":{"containerResource":"#AutoscalingV2beta1ContainerResourceMetricSource","external":"#AutoscalingV2beta1ExternalMetricSource","object":"#AutoscalingV2beta1ObjectMetricSource","pods":"#AutoscalingV2beta1PodsMetricSource","resource":"#AutoscalingV2beta1ResourceMetricSource","type":"s"},"r":["type"]},"AutoscalingV2beta1ObjectMetricSource":{"p":{"averageValue":"q","metricName":"s","selector":"#ApimachineryPkgApisMetaV1LabelSelector","target":"#AutoscalingV2beta1CrossVersionObjectReference","targetValue":"q"},"r":["metricName","target","targetValue"]},"AutoscalingV2beta1PodsMetricSource":{"p":{"metricName":"s","selector":"#ApimachineryPkgApisMetaV1LabelSelector","targetAverageValue":"q"},"r":["metricName","targetAverageValue"]},"AutoscalingV2beta1ResourceMetricSource":{"p":{"name":"s","targetAverageUtilization":"l","targetAverageValue":"q"},"r":["name"]},"AutoscalingV2beta2ContainerResourceMetricSource":{"p":{"container":"s","name":"s","target":"#AutoscalingV2beta2MetricTarget"},"r":["container","name","target"]},"AutoscalingV2beta2CrossVersionObjectReference":{"p":{"apiVersion":"s","kind":"s","name":"s"},"r":["kind","name"]},"AutoscalingV2beta2ExternalMetricSource":{"p":{"metric":"#AutoscalingV2beta2MetricIdentifier","target":"#AutoscalingV2beta2MetricTarget"},"r":["metric","target"]},"AutoscalingV2beta2HPAScalingPolicy":{"p":{"periodSeconds":"l","type":"s","value":"l"},"r":["periodSeconds","type","value"]},"AutoscalingV2beta2HPAScalingRules":{"p":{"policies":"[#AutoscalingV2beta2HPAScalingPolicy","selectPolicy":"s","stabilizationWindowSeconds":"l"}},"AutoscalingV2beta2HorizontalPodAutoscaler":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#AutoscalingV2beta2HorizontalPodAutoscalerSpec","status":"a"},"r":["apiVersion","kind"]},"AutoscalingV2beta2HorizontalPodAutoscalerBehavior":{"p":{"scaleDown":"#AutoscalingV2beta2HPAScalingRules","scaleUp":"#AutoscalingV2beta2HPAScalingRules"}},"AutoscalingV2beta2HorizontalPodAutoscalerSpec":{"p":{"behavior":"#AutoscalingV2beta2HorizontalPodAutoscalerBehavior","maxReplicas":"l","metrics":"[#AutoscalingV2beta2MetricSpec","minReplicas":"l","scaleTargetRef":"#AutoscalingV2beta2CrossVersionObjectReference"},"r":["maxReplicas","scaleTargetRef"]},"AutoscalingV2beta2MetricIdentifier":{"p":{"name":"s","selector":"#ApimachineryPkgApisMetaV1LabelSelector"},"r":["name"]},"AutoscalingV2beta2MetricSpec":{"p":{"containerResource":"#AutoscalingV2beta2ContainerResourceMetricSource","external":"#AutoscalingV2beta2ExternalMetricSource","object":"#AutoscalingV2beta2ObjectMetricSource","pods":"#AutoscalingV2beta2PodsMetricSource","resource":"#AutoscalingV2beta2ResourceMetricSource","type":"s"},"r":["type"]},"AutoscalingV2beta2MetricTarget":{"p":{"averageUtilization":"l","averageValue":"q","type":"s","value":"q"},"r":["type"]},"AutoscalingV2beta2ObjectMetricSource":{"p":{"describedObject":"#AutoscalingV2beta2CrossVersionObjectReference","metric":"#AutoscalingV2beta2MetricIdentifier","target":"#AutoscalingV2beta2MetricTarget"},"r":["describedObject","metric","target"]},"AutoscalingV2beta2PodsMetricSource":{"p":{"metric":"#AutoscalingV2beta2MetricIdentifier","target":"#AutoscalingV2beta2MetricTarget"},"r":["metric","target"]},"AutoscalingV2beta2ResourceMetricSource":{"p":{"name":"s","target":"#AutoscalingV2beta2MetricTarget"},"r":["name","target"]},"BatchV1CronJob":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#BatchV1CronJobSpec","status":"a"},"r":["apiVersion","kind","spec"]},"BatchV1CronJobSpec":{"p":{"concurrencyPolicy":"eAllow|Forbid|Replace","failedJobsHistoryLimit":"i","jobTemplate":"#BatchV1JobTemplateSpec","schedule":"s","startingDeadlineSeconds":"l","successfulJobsHistoryLimit":"i","suspend":"b","timeZone":"s"},"r":["jobTemplate","schedule"]},"BatchV1Job":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#BatchV1JobSpec","status":"a"},"r":["apiVersion","kind"]},"BatchV1JobSpec":{"p":{"activeDeadlineSeconds":"l","backoffLimit":"i","backoffLimitPerIndex":"i","completionMode":"eIndexed|NonIndexed","completions":"i","managedBy":"s","manualSelector":"b","maxFailedIndexes":"i","parallelism":"i","podFailurePolicy":"#BatchV1PodFailurePolicy","podReplacementPolicy":"eFailed|TerminatingOrFailed","selector":"#ApimachineryPkgApisMetaV1LabelSelector","successPolicy":"#BatchV1SuccessPolicy","suspend":"b","template":"#CoreV1PodTemplateSpec","ttlSecondsAfterFinished":"i"},"r":["template"],"s":{"backoffLimitPerIndex":28,"managedBy":30,"maxFailedIndexes":28,"podReplacementPolicy":28,"successPolicy":30}},"BatchV1JobTemplateSpec":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#BatchV1JobSpec"}},"BatchV1PodFailurePolicy":{"p":{"rules":"[#BatchV1PodFailurePolicyRule"},"r":["rules"]},"BatchV1PodFailurePolicyOnExitCodesRequirement":{"p":{"containerName":"s","operator":"eIn|NotIn","values":"[i"},"r":["operator","values"]},"BatchV1PodFailurePolicyOnPodConditionsPattern":{"p":{"status":"s","type":"s"},"r":["type"]},"BatchV1PodFailurePolicyRule":{"p":{"action":"eCount|FailIndex|FailJob|Ignore","onExitCodes":"#BatchV1PodFailurePolicyOnExitCodesRequirement","onPodConditions":"[#BatchV1PodFailurePolicyOnPodConditionsPattern"},"r":["action"]},"BatchV1SuccessPolicy":{"p":{"rules":"[#BatchV1SuccessPolicyRule"},"r":["rules"]},"BatchV1SuccessPolicyRule":{"p":{"succeededCount":"i","succeededIndexes":"s"}},"BatchV1beta1CronJob":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#BatchV1beta1CronJobSpec","status":"a"},"r":["apiVersion","kind"]},"BatchV1beta1CronJobSpec":{"p":{"concurrencyPolicy":"s","failedJobsHistoryLimit":"l","jobTemplate":"#BatchV1beta1JobTemplateSpec","schedule":"s","startingDeadlineSeconds":"l","successfulJobsHistoryLimit":"l","suspend":"b","timeZone":"s"},"r":["jobTemplate","schedule"]},"BatchV1beta1JobTemplateSpec":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#BatchV1JobSpec"}},"CertificatesV1CertificateSigningRequest":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CertificatesV1CertificateSigningRequestSpec","status":"a"},"r":["apiVersion","kind","spec"]},"CertificatesV1CertificateSigningRequestSpec":{"p":{"expirationSeconds":"i","extra":"{[s","groups":"[s","request":"y","signerName":"s","uid":"s","usages":"[eany|cert sign|client auth|code signing|content commitment|crl sign|data encipherment|decipher only|digital signature|email protection|encipher only|ipsec end system|ipsec tunnel|ipsec user|key agreement|key encipherment|microsoft sgc|netscape sgc|ocsp signing|s/mime|server auth|signing|timestamping","username":"s"},"r":["request","signerName"]},"CertificatesV1alpha1ClusterTrustBundle":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1ClusterTrustBundleSpec"},"r":["spec"]},"CertificatesV1alpha1PodCertificateRequest":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1PodCertificateRequestSpec","status":"a"},"r":["spec"]},"CertificatesV1beta1CertificateSigningRequest":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CertificatesV1beta1CertificateSigningRequestSpec","status":"a"},"r":["apiVersion","kind"]},"CertificatesV1beta1CertificateSigningRequestSpec":{"p":{"extra":"{[s","groups":"[s","request":"s","signerName":"s","uid":"s","usages":"[s","username":"s"},"r":["request"]},"CertificatesV1beta1ClusterTrustBundle":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1ClusterTrustBundleSpec"},"r":["spec"]},"CertificatesV1beta1PodCertificateRequest":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1PodCertificateRequestSpec","status":"a"},"r":["spec"]},"CoordinationV1Lease":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoordinationV1LeaseSpec"},"r":["apiVersion","kind"]},"CoordinationV1LeaseSpec":{"p":{"acquireTime":"t","holderIdentity":"s","leaseDurationSeconds":"i","leaseTransitions":"i","preferredHolder":"s","renewTime":"t","strategy":"s"},"s":{"preferredHolder":31,"strategy":31}},"CoordinationV1alpha2LeaseCandidate":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha2LeaseCandidateSpec"},"r":["spec"]},"CoordinationV1beta1Lease":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoordinationV1beta1LeaseSpec"},"r":["apiVersion","kind"]},"CoordinationV1beta1LeaseCandidate":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1LeaseCandidateSpec"},"r":["spec"]},"CoordinationV1beta1LeaseSpec":{"p":{"acquireTime":"t","holderIdentity":"s","leaseDurationSeconds":"l","leaseTransitions":"l","renewTime":"t"}},"CoreV1AWSElasticBlockStoreVolumeSource":{"p":{"fsType":"s","partition":"i","readOnly":"b","volumeID":"s"},"r":["volumeID"]},"CoreV1Affinity":{"p":{"nodeAffinity":"#CoreV1NodeAffinity","podAffinity":"#CoreV1PodAffinity","podAntiAffinity":"#CoreV1PodAntiAffinity"}},"CoreV1AppArmorProfile":{"p":{"localhostProfile":"s","type":"eLocalhost|RuntimeDefault|Unconfined"},"r":["type"]},"CoreV1AzureDiskVolumeSource":{"p":{"cachingMode":"eNone|ReadOnly|ReadWrite","diskName":"s","diskURI":"s","fsType":"s","kind":"eDedicated|Managed|Shared","readOnly":"b"},"r":["diskName","diskURI"]},"CoreV1AzureFilePersistentVolumeSource":{"p":{"readOnly":"b","secretName":"s","secretNamespace":"s","shareName":"s"},"r":["secretName","shareName"]},"CoreV1AzureFileVolumeSource":{"p":{"readOnly":"b","secretName":"s","shareName":"s"},"r":["secretName","shareName"]},"CoreV1Binding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","target":"#CoreV1ObjectReference"},"r":["apiVersion","kind","target"]},"CoreV1CSIPersistentVolumeSource":{"p":{"controllerExpandSecretRef":"#CoreV1SecretReference","controllerPublishSecretRef":"#CoreV1SecretReference","driver":"s","fsType":"s","nodeExpandSecretRef":"#CoreV1SecretReference","nodePublishSecretRef":"#CoreV1SecretReference","nodeStageSecretRef":"#CoreV1SecretReference","readOnly":"b","volumeAttributes":"{s","volumeHandle":"s"},"r":["driver","volumeHandle"]},"CoreV1CSIVolumeSource":{"p":{"driver":"s","fsType":"s","nodePublishSecretRef":"#CoreV1LocalObjectReference","readOnly":"b","volumeAttributes":"{s"},"r":["driver"]},"CoreV1Capabilities":{"p":{"add":"[s","drop":"[s"}},"CoreV1CephFSPersistentVolumeSource":{"p":{"monitors":"[s","path":"s","readOnly":"b","secretFile":"s","secretRef":"#CoreV1SecretReference","user":"s"},"r":["monitors"]},"CoreV1CephFSVolumeSource":{"p":{"monitors":"[s","path":"s","readOnly":"b","secretFile":"s","secretRef":"#CoreV1LocalObjectReference","user":"s"},"r":["monitors"]},"CoreV1CinderPersistentVolumeSource":{"p":{"fsType":"s","readOnly":"b","secretRef":"#CoreV1SecretReference","volumeID":"s"},"r":["volumeID"]},"CoreV1CinderVolumeSource":{"p":{"fsType":"s","readOnly":"b","secretRef":"#CoreV1LocalObjectReference","volumeID":"s"},"r":["volumeID"]},"CoreV1ClientIPConfig":{"p":{"timeoutSeconds":"i"}},"CoreV1ClusterTrustBundleProjection":{"p":{"labelSelector":"#ApimachineryPkgApisMetaV1LabelSelector","name":"s","optional":"b","path":"s","signerName":"s"},"r":["path"]},"CoreV1ComponentCondition":{"p":{"error":"s","message":"s","status":"s","type":"s"},"r":["status","type"]},"CoreV1ComponentStatus":{"p":{"apiVersion":"s","conditions":"[#CoreV1ComponentCondition","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta"},"r":["apiVersion","kind"]},"CoreV1ConfigMap":{"p":{"apiVersion":"s","binaryData":"{y","data":"{s","immutable":"b","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta"},"r":["apiVersion","kind"]},"CoreV1ConfigMapEnvSource":{"p":{"name":"s","optional":"b"}},"CoreV1ConfigMapKeySelector":{"p":{"key":"s","name":"s","optional":"b"},"r":["key"]},"CoreV1ConfigMapNodeConfigSource":{"p":{"kubeletConfigKey":"s","name":"s","namespace":"s","resourceVersion":"s","uid":"s"},"r":["kubeletConfigKey","name","namespace"]},"CoreV1ConfigMapProjection":{"p":{"items":"[#CoreV1KeyToPath","name":"s","optional":"b"}},"CoreV1ConfigMapVolumeSource":{"p":{"defaultMode":"i","items":"[#CoreV1KeyToPath","name":"s","optional":"b"}},"CoreV1Container":{"p":{"args":"[s","command":"[s","env":"[#CoreV1EnvVar","envFrom":"[#CoreV1EnvFromSource","image":"s","imagePullPolicy":"eAlways|IfNotPresent|Never","lifecycle":"#CoreV1Lifecycle","livenessProbe":"#CoreV1Probe","name":"s","ports":"[#CoreV1ContainerPort","readinessProbe":"#CoreV1Probe","resizePolicy":"[#CoreV1ContainerResizePolicy","resources":"#CoreV1ResourceRequirements","restartPolicy":"s","restartPolicyRules":"[#CoreV1ContainerRestartRule","securityContext":"#CoreV1SecurityContext","startupProbe":"#CoreV1Probe","stdin":"b","stdinOnce":"b","terminationMessagePath":"s","terminationMessagePolicy":"eFallbackToLogsOnError|File","tty":"b","volumeDevices":"[#CoreV1VolumeDevice","volumeMounts":"[#CoreV1VolumeMount","workingDir":"s"},"r":["name"],"s":{"restartPolicy":28,"restartPolicyRules":34}},"CoreV1ContainerPort":{"p":{"containerPort":"i","hostIP":"s","hostPort":"i","name":"s","protocol":"eSCTP|TCP|UDP"},"r":["containerPort"]},"CoreV1ContainerResizePolicy":{"p":{"resourceName":"s","restartPolicy":"s"},"r":["resourceName","restartPolicy"]},"CoreV1ContainerRestartRule":{"p":{"action":"s","exitCodes":"#CoreV1ContainerRestartRuleOnExitCodes"},"r":["action"]},"CoreV1ContainerRestartRuleOnExitCodes":{"p":{"operator":"s","values":"[i"},"r":["operator"]},"CoreV1DownwardAPIProjection":{"p":{"items":"[#CoreV1DownwardAPIVolumeFile"}},"CoreV1DownwardAPIVolumeFile":{"p":{"fieldRef":"#CoreV1ObjectFieldSelector","mode":"i","path":"s","resourceFieldRef":"#CoreV1ResourceFieldSelector"},"r":["path"]},"CoreV1DownwardAPIVolumeSource":{"p":{"defaultMode":"i","items":"[#CoreV1DownwardAPIVolumeFile"}},"CoreV1EmptyDirVolumeSource":{"p":{"medium":"s","sizeLimit":"q"}},"CoreV1EndpointAddress":{"p":{"hostname":"s","ip":"s","nodeName":"s","targetRef":"#CoreV1ObjectReference"},"r":["ip"]},"CoreV1EndpointPort":{"p":{"appProtocol":"s","name":"s","port":"i","protocol":"eSCTP|TCP|UDP"},"r":["port"]},"CoreV1EndpointSubset":{"p":{"addresses":"[#CoreV1EndpointAddress","notReadyAddresses":"[#CoreV1EndpointAddress","ports":"[#CoreV1EndpointPort"}},"CoreV1Endpoints":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","subsets":"[#CoreV1EndpointSubset"},"r":["apiVersion","kind"]},"CoreV1EnvFromSource":{"p":{"configMapRef":"#CoreV1ConfigMapEnvSource","prefix":"s","secretRef":"#CoreV1SecretEnvSource"}},"CoreV1EnvVar":{"p":{"name":"s","value":"s","valueFrom":"#CoreV1EnvVarSource"},"r":["name"]},"CoreV1EnvVarSource":{"p":{"configMapKeyRef":"#CoreV1ConfigMapKeySelector","fieldRef":"#CoreV1ObjectFieldSelector","fileKeyRef":"#CoreV1FileKeySelector","resourceFieldRef":"#CoreV1ResourceFieldSelector","secretKeyRef":"#CoreV1SecretKeySelector"},"s":{"fileKeyRef":34}},"CoreV1EphemeralContainer":{"p":{"args":"[s","command":"[s","env":"[#CoreV1EnvVar","envFrom":"[#CoreV1EnvFromSource","image":"s","imagePullPolicy":"eAlways|IfNotPresent|Never","lifecycle":"#CoreV1Lifecycle","livenessProbe":"#CoreV1Probe","name":"s","ports":"[#CoreV1ContainerPort","readinessProbe":"#CoreV1Probe","resizePolicy":"[#CoreV1ContainerResizePolicy","resources":"#CoreV1ResourceRequirements","restartPolicy":"s","restartPolicyRules":"[#CoreV1ContainerRestartRule","securityContext":"#CoreV1SecurityContext","startupProbe":"#CoreV1Probe","stdin":"b","stdinOnce":"b","targetContainerName":"s","terminationMessagePath":"s","terminationMessagePolicy":"eFallbackToLogsOnError|File","tty":"b","volumeDevices":"[#CoreV1VolumeDevice","volumeMounts":"[#CoreV1VolumeMount","workingDir":"s"},"r":["name"],"s":{"restartPolicy":28,"restartPolicyRules":34}},"CoreV1EphemeralVolumeSource":{"p":{"volumeClaimTemplate":"#CoreV1PersistentVolumeClaimTemplate"}},"CoreV1Event":{"p":{"action":"s","apiVersion":"s","count":"i","eventTime":"t","firstTimestamp":"t","involvedObject":"#CoreV1ObjectReference","kind":"s","lastTimestamp":"t","message":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","reason":"s","related":"#CoreV1ObjectReference","reportingComponent":"s","reportingInstance":"s","series":"#CoreV1EventSeries","source":"#CoreV1EventSource","type":"s"},"r":["apiVersion","involvedObject","kind","metadata"]},"CoreV1EventSeries":{"p":{"count":"i","lastObservedTime":"t"}},"CoreV1EventSource":{"p":{"component":"s","host":"s"}},"CoreV1ExecAction":{"p":{"command":"[s"}},"CoreV1FCVolumeSource":{"p":{"fsType":"s","lun":"i","readOnly":"b","targetWWNs":"[s","wwids":"[s"}},"CoreV1FileKeySelector":{"p":{"key":"s","optional":"b","path":"s","volumeName":"s"},"r":["key","path","volumeName"]},"CoreV1FlexPersistentVolumeSource":{"p":{"driver":"s","fsType":"s","options":"{s","readOnly":"b","secretRef":"#CoreV1SecretReference"},"r":["driver"]},"CoreV1FlexVolumeSource":{"p":{"driver":"s","fsType":"s","options":"{s","readOnly":"b","secretRef":"#CoreV1LocalObjectReference"},"r":["driver"]},"CoreV1FlockerVolumeSource":{"p":{"datasetName":"s","datasetUUID":"s"}},"CoreV1GCEPersistentDiskVolumeSource":{"p":{"fsType":"s","partition":"i","pdName":"s","readOnly":"b"},"r":["pdName"]},"CoreV1GRPCAction":{"p":{"port":"i","service":"s"},"r":["port"]},"CoreV1GitRepoVolumeSource":{"p":{"directory":"s","repository":"s","revision":"s"},"r":["repository"]},"CoreV1GlusterfsPersistentVolumeSource":{"p":{"endpoints":"s","endpointsNamespace":"s","path":"s","readOnly":"b"},"r":["endpoints","path"]},"CoreV1GlusterfsVolumeSource":{"p":{"endpoints":"s","path":"s","readOnly":"b"},"r":["endpoints","path"]},"CoreV1HTTPGetAction":{"p":{"host":"s","httpHeaders":"[#CoreV1HTTPHeader","path":"s","port":"x","scheme":"eHTTP|HTTPS"},"r":["port"]},"CoreV1HTTPHeader":{"p":{"name":"s","value":"s"},"r":["name","value"]},"CoreV1HostAlias":{"p":{"hostnames":"[s","ip":"s"},"r":["ip"]},"CoreV1HostPathVolumeSource":{"p":{"path":"s","type":"e|BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket"},"r":["path"]},"CoreV1ISCSIPersistentVolumeSource":{"p":{"chapAuthDiscovery":"b","chapAuthSession":"b","fsType":"s","initiatorName":"s","iqn":"s","iscsiInterface":"s","lun":"i","portals":"[s","readOnly":"b","secretRef":"#CoreV1SecretReference","targetPortal":"s"},"r":["iqn","lun","targetPortal"]},"CoreV1ISCSIVolumeSource":{"p":{"chapAuthDiscovery":"b","chapAuthSession":"b","fsType":"s","initiatorName":"s","iqn":"s","iscsiInterface":"s","lun":"i","portals":"[s","readOnly":"b","secretRef":"#CoreV1LocalObjectReference","targetPortal":"s"},"r":["iqn","lun","targetPortal"]},"CoreV1ImageVolumeSource":{"p":{"pullPolicy":"eAlways|IfNotPresent|Never","reference":"s"}},"CoreV1KeyToPath":{"p":{"key":"s","mode":"i","path":"s"},"r":["key","path"]},"CoreV1Lifecycle":{"p":{"postStart":"#CoreV1LifecycleHandler","preStop":"#CoreV1LifecycleHandler","stopSignal":"eSIGABRT|SIGALRM|SIGBUS|SIGCHLD|SIGCLD|SIGCONT|SIGFPE|SIGHUP|SIGILL|SIGINT|SIGIO|SIGIOT|SIGKILL|SIGPIPE|SIGPOLL|SIGPROF|SIGPWR|SIGQUIT|SIGRTMAX|SIGRTMAX-1|SIGRTMAX-10|SIGRTMAX-11|SIGRTMAX-12|SIGRTMAX-13|SIGRTMAX-14|SIGRTMAX-2|SIGRTMAX-3|SIGRTMAX-4|SIGRTMAX-5|SIGRTMAX-6|SIGRTMAX-7|SIGRTMAX-8|SIGRTMAX-9|SIGRTMIN|SIGRTMIN+1|SIGRTMIN+10|SIGRTMIN+11|SIGRTMIN+12|SIGRTMIN+13|SIGRTMIN+14|SIGRTMIN+15|SIGRTMIN+2|SIGRTMIN+3|SIGRTMIN+4|SIGRTMIN+5|SIGRTMIN+6|SIGRTMIN+7|SIGRTMIN+8|SIGRTMIN+9|SIGSEGV|SIGSTKFLT|SIGSTOP|SIGSYS|SIGTERM|SIGTRAP|SIGTSTP|SIGTTIN|SIGTTOU|SIGURG|SIGUSR1|SIGUSR2|SIGVTALRM|SIGWINCH|SIGXCPU|SIGXFSZ"},"s":{"stopSignal":33}},"CoreV1LifecycleHandler":{"p":{"exec":"#CoreV1ExecAction","httpGet":"#CoreV1HTTPGetAction","sleep":"#CoreV1SleepAction","tcpSocket":"#CoreV1TCPSocketAction"},"s":{"sleep":29}},"CoreV1LimitRange":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1LimitRangeSpec"},"r":["apiVersion","kind"]},"CoreV1LimitRangeItem":{"p":{"default":"{q","defaultRequest":"{q","max":"{q","maxLimitRequestRatio":"{q","min":"{q","type":"s"},"r":["type"]},"CoreV1LimitRangeSpec":{"p":{"limits":"[#CoreV1LimitRangeItem"},"r":["limits"]},"CoreV1LocalObjectReference":{"p":{"name":"s"}},"CoreV1LocalVolumeSource":{"p":{"fsType":"s","path":"s"},"r":["path"]},"CoreV1ModifyVolumeStatus":{"p":{"status":"eInProgress|Infeasible|Pending","targetVolumeAttributesClassName":"s"},"r":["status"]},"CoreV1NFSVolumeSource":{"p":{"path":"s","readOnly":"b","server":"s"},"r":["path","server"]},"CoreV1Namespace":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1NamespaceSpec","status":"a"},"r":["apiVersion","kind"]},"CoreV1NamespaceSpec":{"p":{"finalizers":"[s"}},"CoreV1Node":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1NodeSpec","status":"a"},"r":["apiVersion","kind"]},"CoreV1NodeAffinity":{"p":{"preferredDuringSchedulingIgnoredDuringExecution":"[#CoreV1PreferredSchedulingTerm","requiredDuringSchedulingIgnoredDuringExecution":"#CoreV1NodeSelector"}},"CoreV1NodeConfigSource":{"p":{"configMap":"#CoreV1ConfigMapNodeConfigSource"}},"CoreV1NodeSelector":{"p":{"nodeSelectorTerms":"[#CoreV1NodeSelectorTerm"},"r":["nodeSelectorTerms"]},"CoreV1NodeSelectorRequirement":{"p":{"key":"s","operator":"eDoesNotExist|Exists|Gt|In|Lt|NotIn","values":"[s"},"r":["key","operator"]},"CoreV1NodeSelectorTerm":{"p":{"matchExpressions":"[#CoreV1NodeSelectorRequirement","matchFields":"[#CoreV1NodeSelectorRequirement"}},"CoreV1NodeSpec":{"p":{"configSource":"#CoreV1NodeConfigSource","externalID":"s","podCIDR":"s","podCIDRs":"[s","providerID":"s","taints":"[#CoreV1Taint","unschedulable":"b"}},"CoreV1ObjectFieldSelector":{"p":{"apiVersion":"s","fieldPath":"s"},"r":["fieldPath"]},"CoreV1ObjectReference":{"p":{"apiVersion":"s","fieldPath":"s","kind":"s","name":"s","namespace":"s","resourceVersion":"s","uid":"s"}},"CoreV1PersistentVolume":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1PersistentVolumeSpec","status":"a"},"r":["apiVersion","kind"]},"CoreV1PersistentVolumeClaim":{"p":{"apiVersion":"ev1","kind":"ePersistentVolumeClaim","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1PersistentVolumeClaimSpec","status":"#CoreV1PersistentVolumeClaimStatus"},"r":["apiVersion","kind"]},"CoreV1PersistentVolumeClaimCondition":{"p":{"lastProbeTime":"t","lastTransitionTime":"t","message":"s","reason":"s","status":"s","type":"s"},"r":["status","type"]},"CoreV1PersistentVolumeClaimSpec":{"p":{"accessModes":"[eReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod","dataSource":"#CoreV1TypedLocalObjectReference","dataSourceRef":"#CoreV1TypedObjectReference","resources":"#CoreV1VolumeResourceRequirements","selector":"#ApimachineryPkgApisMetaV1LabelSelector","storageClassName":"s","volumeAttributesClassName":"s","volumeMode":"eBlock|Filesystem","volumeName":"s"},"s":{"volumeAttributesClassName":29}},"CoreV1PersistentVolumeClaimStatus":{"p":{"accessModes":"[eReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod","allocatedResourceStatuses":"{eControllerResizeInProgress|ControllerResizeInfeasible|NodeResizeInProgress|NodeResizeInfeasible|NodeResizePending","allocatedResources":"{q","capacity":"{q","conditions":"[#CoreV1PersistentVolumeClaimCondition","currentVolumeAttributesClassName":"s","modifyVolumeStatus":"#CoreV1ModifyVolumeStatus","phase":"eBound|Lost|Pending"}},"CoreV1PersistentVolumeClaimTemplate":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1PersistentVolumeClaimSpec"},"r":["spec"]},"CoreV1PersistentVolumeClaimVolumeSource":{"p":{"claimName":"s","readOnly":"b"},"r":["claimName"]},"CoreV1PersistentVolumeSpec":{"p":{"accessModes":"[eReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod","awsElasticBlockStore":"#CoreV1AWSElasticBlockStoreVolumeSource","azureDisk":"#CoreV1AzureDiskVolumeSource","azureFile":"#CoreV1AzureFilePersistentVolumeSource","capacity":"{q","cephfs":"#CoreV1CephFSPersistentVolumeSource","cinder":"#CoreV1CinderPersistentVolumeSource","claimRef":"#CoreV1ObjectReference","csi":"#CoreV1CSIPersistentVolumeSource","fc":"#CoreV1FCVolumeSource","flexVolume":"#CoreV1FlexPersistentVolumeSource","flocker":"#CoreV1FlockerVolumeSource","gcePersistentDisk":"#CoreV1GCEPersistentDiskVolumeSource","glusterfs":"#CoreV1GlusterfsPersistentVolumeSource","hostPath":"#CoreV1HostPathVolumeSource","iscsi":"#CoreV1ISCSIPersistentVolumeSource","local":"#CoreV1LocalVolumeSource","mountOptions":"[s","nfs":"#CoreV1NFSVolumeSource","nodeAffinity":"#CoreV1VolumeNodeAffinity","persistentVolumeReclaimPolicy":"eDelete|Recycle|Retain","photonPersistentDisk":"#CoreV1PhotonPersistentDiskVolumeSource","portworxVolume":"#CoreV1PortworxVolumeSource","quobyte":"#CoreV1QuobyteVolumeSource","rbd":"#CoreV1RBDPersistentVolumeSource","scaleIO":"#CoreV1ScaleIOPersistentVolumeSource","storageClassName":"s","storageos":"#CoreV1StorageOSPersistentVolumeSource","volumeAttributesClassName":"s","volumeMode":"eBlock|Filesystem","vsphereVolume":"#CoreV1VsphereVirtualDiskVolumeSource"},"s":{"volumeAttributesClassName":29}},"CoreV1PhotonPersistentDiskVolumeSource":{"p":{"fsType":"s","pdID":"s"},"r":["pdID"]},"CoreV1Pod":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1PodSpec","status":"a"},"r":["apiVersion","kind"]},"CoreV1PodAffinity":{"p":{"preferredDuringSchedulingIgnoredDuringExecution":"[#CoreV1WeightedPodAffinityTerm","requiredDuringSchedulingIgnoredDuringExecution":"[#CoreV1PodAffinityTerm"}},"CoreV1PodAffinityTerm":{"p":{"labelSelector":"#ApimachineryPkgApisMetaV1LabelSelector","matchLabelKeys":"[s","mismatchLabelKeys":"[s","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","namespaces":"[s","topologyKey":"s"},"r":["topologyKey"],"s":{"matchLabelKeys":29,"mismatchLabelKeys":29}},"CoreV1PodAntiAffinity":{"p":{"preferredDuringSchedulingIgnoredDuringExecution":"[#CoreV1WeightedPodAffinityTerm","requiredDuringSchedulingIgnoredDuringExecution":"[#CoreV1PodAffinityTerm"}},"CoreV1PodCertificateProjection":{"p":{"certificateChainPath":"s","credentialBundlePath":"s","keyPath":"s","keyType":"s","maxExpirationSeconds":"i","signerName":"s","userAnnotations":"{s"},"r":["keyType","signerName"],"s":{"userAnnotations":35}},"CoreV1PodDNSConfig":{"p":{"nameservers":"[s","options":"[#CoreV1PodDNSConfigOption","searches":"[s"}},"CoreV1PodDNSConfigOption":{"p":{"name":"s","value":"s"}},"CoreV1PodOS":{"p":{"name":"s"},"r":["name"]},"CoreV1PodReadinessGate":{"p":{"conditionType":"s"},"r":["conditionType"]},"CoreV1PodResourceClaim":{"p":{"name":"s","resourceClaimName":"s","resourceClaimTemplateName":"s","source":"a"},"r":["name"],"s":{"resourceClaimName":31,"resourceClaimTemplateName":31},"u":{"source":31}},"CoreV1PodSchedulingGate":{"p":{"name":"s"},"r":["name"]},"CoreV1PodSchedulingGroup":{"p":{"podGroupName":"s"}},"CoreV1PodSecurityContext":{"p":{"appArmorProfile":"#CoreV1AppArmorProfile","fsGroup":"l","fsGroupChangePolicy":"eAlways|OnRootMismatch","runAsGroup":"l","runAsNonRoot":"b","runAsUser":"l","seLinuxChangePolicy":"s","seLinuxOptions":"#CoreV1SELinuxOptions","seccompProfile":"#CoreV1SeccompProfile","supplementalGroups":"[l","supplementalGroupsPolicy":"eMerge|Strict","sysctls":"[#CoreV1Sysctl","windowsOptions":"#CoreV1WindowsSecurityContextOptions"},"s":{"appArmorProfile":30,"seLinuxChangePolicy":32,"supplementalGroupsPolicy":31}},"CoreV1PodSpec":{"p":{"activeDeadlineSeconds":"l","affinity":"#CoreV1Affinity","automountServiceAccountToken":"b","containers":"[#CoreV1Container","dnsConfig":"#CoreV1PodDNSConfig","dnsPolicy":"eClusterFirst|ClusterFirstWithHostNet|Default|None","enableServiceLinks":"b","ephemeralContainers":"[#CoreV1EphemeralContainer","hostAliases":"[#CoreV1HostAlias","hostIPC":"b","hostNetwork":"b","hostPID":"b","hostUsers":"b","hostname":"s","hostnameOverride":"s","imagePullSecrets":"[#CoreV1LocalObjectReference","initContainers":"[#CoreV1Container","nodeName":"s","nodeSelector":"{s","os":"#CoreV1PodOS","overhead":"{q","preemptionPolicy":"eNever|PreemptLowerPriority","priority":"i","priorityClassName":"s","readinessGates":"[#CoreV1PodReadinessGate","resourceClaims":"[#CoreV1PodResourceClaim","resources":"#CoreV1ResourceRequirements","restartPolicy":"eAlways|Never|OnFailure","runtimeClassName":"s","schedulerName":"s","schedulingGates":"[#CoreV1PodSchedulingGate","schedulingGroup":"#CoreV1PodSchedulingGroup","securityContext":"#CoreV1PodSecurityContext","serviceAccount":"s","serviceAccountName":"s","setHostnameAsFQDN":"b","shareProcessNamespace":"b","subdomain":"s","terminationGracePeriodSeconds":"l","tolerations":"[#CoreV1Toleration","topologySpreadConstraints":"[#CoreV1TopologySpreadConstraint","volumes":"[#CoreV1Volume"},"r":["containers"],"s":{"hostnameOverride":34,"resources":32,"schedulingGroup":35}},"CoreV1PodTemplate":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","template":"#CoreV1PodTemplateSpec"},"r":["apiVersion","kind"]},"CoreV1PodTemplateSpec":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1PodSpec"}},"CoreV1PortworxVolumeSource":{"p":{"fsType":"s","readOnly":"b","volumeID":"s"},"r":["volumeID"]},"CoreV1PreferredSchedulingTerm":{"p":{"preference":"#CoreV1NodeSelectorTerm","weight":"i"},"r":["preference","weight"]},"CoreV1Probe":{"p":{"exec":"#CoreV1ExecAction","failureThreshold":"i","grpc":"#CoreV1GRPCAction","httpGet":"#CoreV1HTTPGetAction","initialDelaySeconds":"i","periodSeconds":"i","successThreshold":"i","tcpSocket":"#CoreV1TCPSocketAction","terminationGracePeriodSeconds":"l","timeoutSeconds":"i"}},"CoreV1ProjectedVolumeSource":{"p":{"defaultMode":"i","sources":"[#CoreV1VolumeProjection"}},"CoreV1QuobyteVolumeSource":{"p":{"group":"s","readOnly":"b","registry":"s","tenant":"s","user":"s","volume":"s"},"r":["registry","volume"]},"CoreV1RBDPersistentVolumeSource":{"p":{"fsType":"s","image":"s","keyring":"s","monitors":"[s","pool":"s","readOnly":"b","secretRef":"#CoreV1SecretReference","user":"s"},"r":["image","monitors"]},"CoreV1RBDVolumeSource":{"p":{"fsType":"s","image":"s","keyring":"s","monitors":"[s","pool":"s","readOnly":"b","secretRef":"#CoreV1LocalObjectReference","user":"s"},"r":["image","monitors"]},"CoreV1ReplicationController":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1ReplicationControllerSpec","status":"a"},"r":["apiVersion","kind"]},"CoreV1ReplicationControllerSpec":{"p":{"minReadySeconds":"i","replicas":"i","selector":"{s","template":"#CoreV1PodTemplateSpec"}},"CoreV1ResourceClaim":{"p":{"name":"s","request":"s"},"r":["name"],"s":{"request":31}},"CoreV1ResourceFieldSelector":{"p":{"containerName":"s","divisor":"q","resource":"s"},"r":["resource"]},"CoreV1ResourceQuota":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1ResourceQuotaSpec","status":"a"},"r":["apiVersion","kind"]},"CoreV1ResourceQuotaSpec":{"p":{"hard":"{q","scopeSelector":"#CoreV1ScopeSelector","scopes":"[eBestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass"}},"CoreV1ResourceRequirements":{"p":{"claims":"[#CoreV1ResourceClaim","limits":"{q","requests":"{q"}},"CoreV1SELinuxOptions":{"p":{"level":"s","role":"s","type":"s","user":"s"}},"CoreV1ScaleIOPersistentVolumeSource":{"p":{"fsType":"s","gateway":"s","protectionDomain":"s","readOnly":"b","secretRef":"#CoreV1SecretReference","sslEnabled":"b","storageMode":"s","storagePool":"s","system":"s","volumeName":"s"},"r":["gateway","secretRef","system"]},"CoreV1ScaleIOVolumeSource":{"p":{"fsType":"s","gateway":"s","protectionDomain":"s","readOnly":"b","secretRef":"#CoreV1LocalObjectReference","sslEnabled":"b","storageMode":"s","storagePool":"s","system":"s","volumeName":"s"},"r":["gateway","secretRef","system"]},"CoreV1ScopeSelector":{"p":{"matchExpressions":"[#CoreV1ScopedResourceSelectorRequirement"}},"CoreV1ScopedResourceSelectorRequirement":{"p":{"operator":"eDoesNotExist|Exists|In|NotIn","scopeName":"eBestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass","values":"[s"},"r":["operator","scopeName"]},"CoreV1SeccompProfile":{"p":{"localhostProfile":"s","type":"eLocalhost|RuntimeDefault|Unconfined"},"r":["type"]},"CoreV1Secret":{"p":{"apiVersion":"s","data":"{y","immutable":"b","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","stringData":"{s","type":"s"},"r":["apiVersion","kind"]},"CoreV1SecretEnvSource":{"p":{"name":"s","optional":"b"}},"CoreV1SecretKeySelector":{"p":{"key":"s","name":"s","optional":"b"},"r":["key"]},"CoreV1SecretProjection":{"p":{"items":"[#CoreV1KeyToPath","name":"s","optional":"b"}},"CoreV1SecretReference":{"p":{"name":"s","namespace":"s"}},"CoreV1SecretVolumeSource":{"p":{"defaultMode":"i","items":"[#CoreV1KeyToPath","optional":"b","secretName":"s"}},"CoreV1SecurityContext":{"p":{"allowPrivilegeEscalation":"b","appArmorProfile":"#CoreV1AppArmorProfile","capabilities":"#CoreV1Capabilities","privileged":"b","procMount":"eDefault|Unmasked","readOnlyRootFilesystem":"b","runAsGroup":"l","runAsNonRoot":"b","runAsUser":"l","seLinuxOptions":"#CoreV1SELinuxOptions","seccompProfile":"#CoreV1SeccompProfile","windowsOptions":"#CoreV1WindowsSecurityContextOptions"},"s":{"appArmorProfile":30}},"CoreV1Service":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#CoreV1ServiceSpec","status":"a"},"r":["apiVersion","kind"]},"CoreV1ServiceAccount":{"p":{"apiVersion":"s","automountServiceAccountToken":"b","imagePullSecrets":"[#CoreV1LocalObjectReference","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","secrets":"[#CoreV1ObjectReference"},"r":["apiVersion","kind"]},"CoreV1ServiceAccountTokenProjection":{"p":{"audience":"s","expirationSeconds":"l","path":"s"},"r":["path"]},"CoreV1ServicePort":{"p":{"appProtocol":"s","name":"s","nodePort":"i","port":"i","protocol":"eSCTP|TCP|UDP","targetPort":"x"},"r":["port"]},"CoreV1ServiceSpec":{"p":{"allocateLoadBalancerNodePorts":"b","clusterIP":"s","clusterIPs":"[s","externalIPs":"[s","externalName":"s","externalTrafficPolicy":"eCluster|Local","healthCheckNodePort":"i","internalTrafficPolicy":"eCluster|Local","ipFamilies":"[e|IPv4|IPv6","ipFamilyPolicy":"ePreferDualStack|RequireDualStack|SingleStack","loadBalancerClass":"s","loadBalancerIP":"s","loadBalancerSourceRanges":"[s","ports":"[#CoreV1ServicePort","publishNotReadyAddresses":"b","selector":"{s","sessionAffinity":"eClientIP|None","sessionAffinityConfig":"#CoreV1SessionAffinityConfig","trafficDistribution":"s","type":"eClusterIP|ExternalName|LoadBalancer|NodePort"},"s":{"trafficDistribution":30}},"CoreV1SessionAffinityConfig":{"p":{"clientIP":"#CoreV1ClientIPConfig"}},"CoreV1SleepAction":{"p":{"seconds":"l"},"r":["seconds"]},"CoreV1Status":{"p":{"apiVersion":"s","code":"i","details":"#ApimachineryPkgApisMetaV1StatusDetails","kind":"s","message":"s","metadata":"#ApimachineryPkgApisMetaV1ListMeta","reason":"s","status":"a"}},"CoreV1StorageOSPersistentVolumeSource":{"p":{"fsType":"s","readOnly":"b","secretRef":"#CoreV1ObjectReference","volumeName":"s","volumeNamespace":"s"}},"CoreV1StorageOSVolumeSource":{"p":{"fsType":"s","readOnly":"b","secretRef":"#CoreV1LocalObjectReference","volumeName":"s","volumeNamespace":"s"}},"CoreV1Sysctl":{"p":{"name":"s","value":"s"},"r":["name","value"]},"CoreV1TCPSocketAction":{"p":{"host":"s","port":"x"},"r":["port"]},"CoreV1Taint":{"p":{"effect":"eNoExecute|NoSchedule|PreferNoSchedule","key":"s","timeAdded":"t","value":"s"},"r":["effect","key"]},"CoreV1Toleration":{"p":{"effect":"eNoExecute|NoSchedule|PreferNoSchedule","key":"s","operator":"eEqual|Exists|Gt|Lt","tolerationSeconds":"l","value":"s"}},"CoreV1TopologySelectorLabelRequirement":{"p":{"key":"s","values":"[s"},"r":["key","values"]},"CoreV1TopologySelectorTerm":{"p":{"matchLabelExpressions":"[#CoreV1TopologySelectorLabelRequirement"}},"CoreV1TopologySpreadConstraint":{"p":{"labelSelector":"#ApimachineryPkgApisMetaV1LabelSelector","matchLabelKeys":"[s","maxSkew":"i","minDomains":"i","nodeAffinityPolicy":"eHonor|Ignore","nodeTaintsPolicy":"eHonor|Ignore","topologyKey":"s","whenUnsatisfiable":"eDoNotSchedule|ScheduleAnyway"},"r":["maxSkew","topologyKey","whenUnsatisfiable"]},"CoreV1TypedLocalObjectReference":{"p":{"apiGroup":"s","kind":"s","name":"s"},"r":["kind","name"]},"CoreV1TypedObjectReference":{"p":{"apiGroup":"s","kind":"s","name":"s","namespace":"s"},"r":["kind","name"]},"CoreV1Volume":{"p":{"awsElasticBlockStore":"#CoreV1AWSElasticBlockStoreVolumeSource","azureDisk":"#CoreV1AzureDiskVolumeSource","azureFile":"#CoreV1AzureFileVolumeSource","cephfs":"#CoreV1CephFSVolumeSource","cinder":"#CoreV1CinderVolumeSource","configMap":"#CoreV1ConfigMapVolumeSource","csi":"#CoreV1CSIVolumeSource","downwardAPI":"#CoreV1DownwardAPIVolumeSource","emptyDir":"#CoreV1EmptyDirVolumeSource","ephemeral":"#CoreV1EphemeralVolumeSource","fc":"#CoreV1FCVolumeSource","flexVolume":"#CoreV1FlexVolumeSource","flocker":"#CoreV1FlockerVolumeSource","gcePersistentDisk":"#CoreV1GCEPersistentDiskVolumeSource","gitRepo":"#CoreV1GitRepoVolumeSource","glusterfs":"#CoreV1GlusterfsVolumeSource","hostPath":"#CoreV1HostPathVolumeSource","image":"#CoreV1ImageVolumeSource","iscsi":"#CoreV1ISCSIVolumeSource","name":"s","nfs":"#CoreV1NFSVolumeSource","persistentVolumeClaim":"#CoreV1PersistentVolumeClaimVolumeSource","photonPersistentDisk":"#CoreV1PhotonPersistentDiskVolumeSource","portworxVolume":"#CoreV1PortworxVolumeSource","projected":"#CoreV1ProjectedVolumeSource","quobyte":"#CoreV1QuobyteVolumeSource","rbd":"#CoreV1RBDVolumeSource","scaleIO":"#CoreV1ScaleIOVolumeSource","secret":"#CoreV1SecretVolumeSource","storageos":"#CoreV1StorageOSVolumeSource","vsphereVolume":"#CoreV1VsphereVirtualDiskVolumeSource"},"r":["name"],"s":{"image":31}},"CoreV1VolumeDevice":{"p":{"devicePath":"s","name":"s"},"r":["devicePath","name"]},"CoreV1VolumeMount":{"p":{"mountPath":"s","mountPropagation":"eBidirectional|HostToContainer|None","name":"s","readOnly":"b","recursiveReadOnly":"s","subPath":"s","subPathExpr":"s"},"r":["mountPath","name"],"s":{"recursiveReadOnly":30}},"CoreV1VolumeNodeAffinity":{"p":{"required":"#CoreV1NodeSelector"}},"CoreV1VolumeProjection":{"p":{"clusterTrustBundle":"#CoreV1ClusterTrustBundleProjection","configMap":"#CoreV1ConfigMapProjection","downwardAPI":"#CoreV1DownwardAPIProjection","podCertificate":"#CoreV1PodCertificateProjection","secret":"#CoreV1SecretProjection","serviceAccountToken":"#CoreV1ServiceAccountTokenProjection"},"s":{"clusterTrustBundle":29,"podCertificate":34}},"CoreV1VolumeResourceRequirements":{"p":{"limits":"{q","requests":"{q"}},"CoreV1VsphereVirtualDiskVolumeSource":{"p":{"fsType":"s","storagePolicyID":"s","storagePolicyName":"s","volumePath":"s"},"r":["volumePath"]},"CoreV1WeightedPodAffinityTerm":{"p":{"podAffinityTerm":"#CoreV1PodAffinityTerm","weight":"i"},"r":["podAffinityTerm","weight"]},"CoreV1WindowsSecurityContextOptions":{"p":{"gmsaCredentialSpec":"s","gmsaCredentialSpecName":"s","hostProcess":"b","runAsUserName":"s"}},"DiscoveryV1Endpoint":{"p":{"addresses":"[s","conditions":"#DiscoveryV1EndpointConditions","deprecatedTopology":"{s","hints":"#DiscoveryV1EndpointHints","hostname":"s","nodeName":"s","targetRef":"#CoreV1ObjectReference","zone":"s"},"r":["addresses"]},"DiscoveryV1EndpointConditions":{"p":{"ready":"b","serving":"b","terminating":"b"}},"DiscoveryV1EndpointHints":{"p":{"forNodes":"[#DiscoveryV1ForNode","forZones":"[#DiscoveryV1ForZone"},"s":{"forNodes":33}},"DiscoveryV1EndpointPort":{"p":{"appProtocol":"s","name":"s","port":"i","protocol":"eSCTP|TCP|UDP"}},"DiscoveryV1EndpointSlice":{"p":{"addressType":"eFQDN|IPv4|IPv6","apiVersion":"s","endpoints":"[#DiscoveryV1Endpoint","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","ports":"[#DiscoveryV1EndpointPort"},"r":["addressType","apiVersion","kind"]},"DiscoveryV1ForNode":{"p":{"name":"s"},"r":["name"]},"DiscoveryV1ForZone":{"p":{"name":"s"},"r":["name"]},"DiscoveryV1beta1Endpoint":{"p":{"addresses":"[s","conditions":"#DiscoveryV1beta1EndpointConditions","hints":"#DiscoveryV1beta1EndpointHints","hostname":"s","nodeName":"s","targetRef":"#CoreV1ObjectReference","topology":"{s"},"r":["addresses"]},"DiscoveryV1beta1EndpointConditions":{"p":{"ready":"b","serving":"b","terminating":"b"}},"DiscoveryV1beta1EndpointHints":{"p":{"forZones":"[#DiscoveryV1beta1ForZone"}},"DiscoveryV1beta1EndpointPort":{"p":{"appProtocol":"s","name":"s","port":"l","protocol":"s"}},"DiscoveryV1beta1EndpointSlice":{"p":{"addressType":"s","apiVersion":"s","endpoints":"[#DiscoveryV1beta1Endpoint","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","ports":"[#DiscoveryV1beta1EndpointPort"},"r":["addressType","apiVersion","endpoints","kind"]},"DiscoveryV1beta1ForZone":{"p":{"name":"s"},"r":["name"]},"EventsV1Event":{"p":{"action":"s","apiVersion":"s","deprecatedCount":"i","deprecatedFirstTimestamp":"t","deprecatedLastTimestamp":"t","deprecatedSource":"#CoreV1EventSource","eventTime":"t","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","note":"s","reason":"s","regarding":"#CoreV1ObjectReference","related":"#CoreV1ObjectReference","reportingController":"s","reportingInstance":"s","series":"#EventsV1EventSeries","type":"s"},"r":["apiVersion","eventTime","kind"]},"EventsV1EventSeries":{"p":{"count":"i","lastObservedTime":"t"},"r":["count","lastObservedTime"]},"EventsV1beta1Event":{"p":{"action":"s","apiVersion":"s","deprecatedCount":"l","deprecatedFirstTimestamp":"t","deprecatedLastTimestamp":"t","deprecatedSource":"#CoreV1EventSource","eventTime":"t","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","note":"s","reason":"s","regarding":"#CoreV1ObjectReference","related":"#CoreV1ObjectReference","reportingController":"s","reportingInstance":"s","series":"#EventsV1beta1EventSeries","type":"s"},"r":["apiVersion","eventTime","kind"]},"EventsV1beta1EventSeries":{"p":{"count":"l","lastObservedTime":"t"},"r":["count","lastObservedTime"]},"ExtensionsV1beta1AllowedCSIDriver":{"p":{"name":"s"},"r":["name"]},"ExtensionsV1beta1AllowedFlexVolume":{"p":{"driver":"s"},"r":["driver"]},"ExtensionsV1beta1AllowedHostPath":{"p":{"pathPrefix":"s","readOnly":"b"}},"ExtensionsV1beta1DaemonSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ExtensionsV1beta1DaemonSetSpec","status":"a"},"r":["apiVersion","kind"]},"ExtensionsV1beta1DaemonSetSpec":{"p":{"minReadySeconds":"l","revisionHistoryLimit":"l","selector":"#ApimachineryPkgApisMetaV1LabelSelector","template":"#CoreV1PodTemplateSpec","templateGeneration":"l","updateStrategy":"#ExtensionsV1beta1DaemonSetUpdateStrategy"},"r":["template"]},"ExtensionsV1beta1DaemonSetUpdateStrategy":{"p":{"rollingUpdate":"#ExtensionsV1beta1RollingUpdateDaemonSet","type":"s"}},"ExtensionsV1beta1Deployment":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ExtensionsV1beta1DeploymentSpec","status":"a"},"r":["apiVersion","kind"]},"ExtensionsV1beta1DeploymentRollback":{"p":{"apiVersion":"s","kind":"s","name":"s","rollbackTo":"#ExtensionsV1beta1RollbackConfig","updatedAnnotations":"{s"},"r":["apiVersion","kind","name","rollbackTo"]},"ExtensionsV1beta1DeploymentSpec":{"p":{"minReadySeconds":"l","paused":"b","progressDeadlineSeconds":"l","replicas":"l","revisionHistoryLimit":"l","rollbackTo":"#ExtensionsV1beta1RollbackConfig","selector":"#ApimachineryPkgApisMetaV1LabelSelector","strategy":"#ExtensionsV1beta1DeploymentStrategy","template":"#CoreV1PodTemplateSpec"},"r":["template"]},"ExtensionsV1beta1DeploymentStrategy":{"p":{"rollingUpdate":"#ExtensionsV1beta1RollingUpdateDeployment","type":"s"}},"ExtensionsV1beta1FSGroupStrategyOptions":{"p":{"ranges":"[#ExtensionsV1beta1IDRange","rule":"s"}},"ExtensionsV1beta1HTTPIngressPath":{"p":{"backend":"#ExtensionsV1beta1IngressBackend","path":"s","pathType":"s"},"r":["backend"]},"ExtensionsV1beta1HTTPIngressRuleValue":{"p":{"paths":"[#ExtensionsV1beta1HTTPIngressPath"},"r":["paths"]},"ExtensionsV1beta1HostPortRange":{"p":{"max":"l","min":"l"},"r":["max","min"]},"ExtensionsV1beta1IDRange":{"p":{"max":"l","min":"l"},"r":["max","min"]},"ExtensionsV1beta1IPBlock":{"p":{"cidr":"s","except":"[s"},"r":["cidr"]},"ExtensionsV1beta1Ingress":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ExtensionsV1beta1IngressSpec","status":"a"},"r":["apiVersion","kind"]},"ExtensionsV1beta1IngressBackend":{"p":{"resource":"#CoreV1TypedLocalObjectReference","serviceName":"s","servicePort":"x"}},"ExtensionsV1beta1IngressRule":{"p":{"host":"s","http":"#ExtensionsV1beta1HTTPIngressRuleValue"}},"ExtensionsV1beta1IngressSpec":{"p":{"backend":"#ExtensionsV1beta1IngressBackend","ingressClassName":"s","rules":"[#ExtensionsV1beta1IngressRule","tls":"[#ExtensionsV1beta1IngressTLS"}},"ExtensionsV1beta1IngressTLS":{"p":{"hosts":"[s","secretName":"s"}},"ExtensionsV1beta1NetworkPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ExtensionsV1beta1NetworkPolicySpec"},"r":["apiVersion","kind"]},"ExtensionsV1beta1NetworkPolicyEgressRule":{"p":{"ports":"[#ExtensionsV1beta1NetworkPolicyPort","to":"[#ExtensionsV1beta1NetworkPolicyPeer"}},"ExtensionsV1beta1NetworkPolicyIngressRule":{"p":{"from":"[#ExtensionsV1beta1NetworkPolicyPeer","ports":"[#ExtensionsV1beta1NetworkPolicyPort"}},"ExtensionsV1beta1NetworkPolicyPeer":{"p":{"ipBlock":"#ExtensionsV1beta1IPBlock","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","podSelector":"#ApimachineryPkgApisMetaV1LabelSelector"}},"ExtensionsV1beta1NetworkPolicyPort":{"p":{"port":"x","protocol":"s"}},"ExtensionsV1beta1NetworkPolicySpec":{"p":{"egress":"[#ExtensionsV1beta1NetworkPolicyEgressRule","ingress":"[#ExtensionsV1beta1NetworkPolicyIngressRule","podSelector":"#ApimachineryPkgApisMetaV1LabelSelector","policyTypes":"[s"},"r":["podSelector"]},"ExtensionsV1beta1PodSecurityPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ExtensionsV1beta1PodSecurityPolicySpec"},"r":["apiVersion","kind"]},"ExtensionsV1beta1PodSecurityPolicySpec":{"p":{"allowPrivilegeEscalation":"b","allowedCSIDrivers":"[#ExtensionsV1beta1AllowedCSIDriver","allowedCapabilities":"[s","allowedFlexVolumes":"[#ExtensionsV1beta1AllowedFlexVolume","allowedHostPaths":"[#ExtensionsV1beta1AllowedHostPath","allowedProcMountTypes":"[s","allowedUnsafeSysctls":"[s","defaultAddCapabilities":"[s","defaultAllowPrivilegeEscalation":"b","forbiddenSysctls":"[s","fsGroup":"#ExtensionsV1beta1FSGroupStrategyOptions","hostIPC":"b","hostNetwork":"b","hostPID":"b","hostPorts":"[#ExtensionsV1beta1HostPortRange","privileged":"b","readOnlyRootFilesystem":"b","requiredDropCapabilities":"[s","runAsGroup":"#ExtensionsV1beta1RunAsGroupStrategyOptions","runAsUser":"#ExtensionsV1beta1RunAsUserStrategyOptions","runtimeClass":"#ExtensionsV1beta1RuntimeClassStrategyOptions","seLinux":"#ExtensionsV1beta1SELinuxStrategyOptions","supplementalGroups":"#ExtensionsV1beta1SupplementalGroupsStrategyOptions","volumes":"[s"},"r":["fsGroup","runAsUser","seLinux","supplementalGroups"]},"ExtensionsV1beta1ReplicaSet":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ExtensionsV1beta1ReplicaSetSpec","status":"a"},"r":["apiVersion","kind"]},"ExtensionsV1beta1ReplicaSetSpec":{"p":{"minReadySeconds":"l","replicas":"l","selector":"#ApimachineryPkgApisMetaV1LabelSelector","template":"#CoreV1PodTemplateSpec"}},"ExtensionsV1beta1RollbackConfig":{"p":{"revision":"l"}},"ExtensionsV1beta1RollingUpdateDaemonSet":{"p":{"maxUnavailable":"x"}},"ExtensionsV1beta1RollingUpdateDeployment":{"p":{"maxSurge":"x","maxUnavailable":"x"}},"ExtensionsV1beta1RunAsGroupStrategyOptions":{"p":{"ranges":"[#ExtensionsV1beta1IDRange","rule":"s"},"r":["rule"]},"ExtensionsV1beta1RunAsUserStrategyOptions":{"p":{"ranges":"[#ExtensionsV1beta1IDRange","rule":"s"},"r":["rule"]},"ExtensionsV1beta1RuntimeClassStrategyOptions":{"p":{"allowedRuntimeClassNames":"[s","defaultRuntimeClassName":"s"},"r":["allowedRuntimeClassNames"]},"ExtensionsV1beta1SELinuxStrategyOptions":{"p":{"rule":"s","seLinuxOptions":"#CoreV1SELinuxOptions"},"r":["rule"]},"ExtensionsV1beta1Scale":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ExtensionsV1beta1ScaleSpec","status":"a"},"r":["apiVersion","kind"]},"ExtensionsV1beta1ScaleSpec":{"p":{"replicas":"l"}},"ExtensionsV1beta1SupplementalGroupsStrategyOptions":{"p":{"ranges":"[#ExtensionsV1beta1IDRange","rule":"s"}},"FlowcontrolV1ExemptPriorityLevelConfiguration":{"p":{"lendablePercent":"i","nominalConcurrencyShares":"i"}},"FlowcontrolV1FlowDistinguisherMethod":{"p":{"type":"s"},"r":["type"]},"FlowcontrolV1FlowSchema":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#FlowcontrolV1FlowSchemaSpec","status":"a"},"r":["apiVersion","kind"]},"FlowcontrolV1FlowSchemaSpec":{"p":{"distinguisherMethod":"#FlowcontrolV1FlowDistinguisherMethod","matchingPrecedence":"i","priorityLevelConfiguration":"#FlowcontrolV1PriorityLevelConfigurationReference","rules":"[#FlowcontrolV1PolicyRulesWithSubjects"},"r":["priorityLevelConfiguration"]},"FlowcontrolV1GroupSubject":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1LimitResponse":{"p":{"queuing":"#FlowcontrolV1QueuingConfiguration","type":"s"},"r":["type"]},"FlowcontrolV1LimitedPriorityLevelConfiguration":{"p":{"borrowingLimitPercent":"i","lendablePercent":"i","limitResponse":"#FlowcontrolV1LimitResponse","nominalConcurrencyShares":"i"}},"FlowcontrolV1NonResourcePolicyRule":{"p":{"nonResourceURLs":"[s","verbs":"[s"},"r":["nonResourceURLs","verbs"]},"FlowcontrolV1PolicyRulesWithSubjects":{"p":{"nonResourceRules":"[#FlowcontrolV1NonResourcePolicyRule","resourceRules":"[#FlowcontrolV1ResourcePolicyRule","subjects":"[#FlowcontrolV1Subject"},"r":["subjects"]},"FlowcontrolV1PriorityLevelConfiguration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#FlowcontrolV1PriorityLevelConfigurationSpec","status":"a"},"r":["apiVersion","kind"]},"FlowcontrolV1PriorityLevelConfigurationReference":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1PriorityLevelConfigurationSpec":{"p":{"exempt":"#FlowcontrolV1ExemptPriorityLevelConfiguration","limited":"#FlowcontrolV1LimitedPriorityLevelConfiguration","type":"s"},"r":["type"]},"FlowcontrolV1QueuingConfiguration":{"p":{"handSize":"i","queueLengthLimit":"i","queues":"i"}},"FlowcontrolV1ResourcePolicyRule":{"p":{"apiGroups":"[s","clusterScope":"b","namespaces":"[s","resources":"[s","verbs":"[s"},"r":["apiGroups","resources","verbs"]},"FlowcontrolV1ServiceAccountSubject":{"p":{"name":"s","namespace":"s"},"r":["name","namespace"]},"FlowcontrolV1Subject":{"p":{"group":"#FlowcontrolV1GroupSubject","kind":"s","serviceAccount":"#FlowcontrolV1ServiceAccountSubject","user":"#FlowcontrolV1UserSubject"},"r":["kind"]},"FlowcontrolV1UserSubject":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta1FlowDistinguisherMethod":{"p":{"type":"s"},"r":["type"]},"FlowcontrolV1beta1FlowSchema":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#FlowcontrolV1beta1FlowSchemaSpec","status":"a"},"r":["apiVersion","kind"]},"FlowcontrolV1beta1FlowSchemaSpec":{"p":{"distinguisherMethod":"#FlowcontrolV1beta1FlowDistinguisherMethod","matchingPrecedence":"l","priorityLevelConfiguration":"#FlowcontrolV1beta1PriorityLevelConfigurationReference","rules":"[#FlowcontrolV1beta1PolicyRulesWithSubjects"},"r":["priorityLevelConfiguration"]},"FlowcontrolV1beta1GroupSubject":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta1LimitResponse":{"p":{"queuing":"#FlowcontrolV1beta1QueuingConfiguration","type":"s"},"r":["type"]},"FlowcontrolV1beta1LimitedPriorityLevelConfiguration":{"p":{"assuredConcurrencyShares":"l","limitResponse":"#FlowcontrolV1beta1LimitResponse"}},"FlowcontrolV1beta1NonResourcePolicyRule":{"p":{"nonResourceURLs":"[s","verbs":"[s"},"r":["nonResourceURLs","verbs"]},"FlowcontrolV1beta1PolicyRulesWithSubjects":{"p":{"nonResourceRules":"[#FlowcontrolV1beta1NonResourcePolicyRule","resourceRules":"[#FlowcontrolV1beta1ResourcePolicyRule","subjects":"[#FlowcontrolV1beta1Subject"},"r":["subjects"]},"FlowcontrolV1beta1PriorityLevelConfiguration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#FlowcontrolV1beta1PriorityLevelConfigurationSpec","status":"a"},"r":["apiVersion","kind"]},"FlowcontrolV1beta1PriorityLevelConfigurationReference":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta1PriorityLevelConfigurationSpec":{"p":{"limited":"#FlowcontrolV1beta1LimitedPriorityLevelConfiguration","type":"s"},"r":["type"]},"FlowcontrolV1beta1QueuingConfiguration":{"p":{"handSize":"l","queueLengthLimit":"l","queues":"l"}},"FlowcontrolV1beta1ResourcePolicyRule":{"p":{"apiGroups":"[s","clusterScope":"b","namespaces":"[s","resources":"[s","verbs":"[s"},"r":["apiGroups","resources","verbs"]},"FlowcontrolV1beta1ServiceAccountSubject":{"p":{"name":"s","namespace":"s"},"r":["name","namespace"]},"FlowcontrolV1beta1Subject":{"p":{"group":"#FlowcontrolV1beta1GroupSubject","kind":"s","serviceAccount":"#FlowcontrolV1beta1ServiceAccountSubject","user":"#FlowcontrolV1beta1UserSubject"},"r":["kind"]},"FlowcontrolV1beta1UserSubject":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta2FlowDistinguisherMethod":{"p":{"type":"s"},"r":["type"]},"FlowcontrolV1beta2FlowSchema":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#FlowcontrolV1beta2FlowSchemaSpec","status":"a"},"r":["apiVersion","kind"]},"FlowcontrolV1beta2FlowSchemaSpec":{"p":{"distinguisherMethod":"#FlowcontrolV1beta2FlowDistinguisherMethod","matchingPrecedence":"l","priorityLevelConfiguration":"#FlowcontrolV1beta2PriorityLevelConfigurationReference","rules":"[#FlowcontrolV1beta2PolicyRulesWithSubjects"},"r":["priorityLevelConfiguration"]},"FlowcontrolV1beta2GroupSubject":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta2LimitResponse":{"p":{"queuing":"#FlowcontrolV1beta2QueuingConfiguration","type":"s"},"r":["type"]},"FlowcontrolV1beta2LimitedPriorityLevelConfiguration":{"p":{"assuredConcurrencyShares":"l","borrowingLimitPercent":"l","lendablePercent":"l","limitResponse":"#FlowcontrolV1beta2LimitResponse"}},"FlowcontrolV1beta2NonResourcePolicyRule":{"p":{"nonResourceURLs":"[s","verbs":"[s"},"r":["nonResourceURLs","verbs"]},"FlowcontrolV1beta2PolicyRulesWithSubjects":{"p":{"nonResourceRules":"[#FlowcontrolV1beta2NonResourcePolicyRule","resourceRules":"[#FlowcontrolV1beta2ResourcePolicyRule","subjects":"[#FlowcontrolV1beta2Subject"},"r":["subjects"]},"FlowcontrolV1beta2PriorityLevelConfiguration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#FlowcontrolV1beta2PriorityLevelConfigurationSpec","status":"a"},"r":["apiVersion","kind"]},"FlowcontrolV1beta2PriorityLevelConfigurationReference":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta2PriorityLevelConfigurationSpec":{"p":{"limited":"#FlowcontrolV1beta2LimitedPriorityLevelConfiguration","type":"s","exempt":"a"},"r":["type"],"s":{"exempt":28},"u":{"exempt":36}},"FlowcontrolV1beta2QueuingConfiguration":{"p":{"handSize":"l","queueLengthLimit":"l","queues":"l"}},"FlowcontrolV1beta2ResourcePolicyRule":{"p":{"apiGroups":"[s","clusterScope":"b","namespaces":"[s","resources":"[s","verbs":"[s"},"r":["apiGroups","resources","verbs"]},"FlowcontrolV1beta2ServiceAccountSubject":{"p":{"name":"s","namespace":"s"},"r":["name","namespace"]},"FlowcontrolV1beta2Subject":{"p":{"group":"#FlowcontrolV1beta2GroupSubject","kind":"s","serviceAccount":"#FlowcontrolV1beta2ServiceAccountSubject","user":"#FlowcontrolV1beta2UserSubject"},"r":["kind"]},"FlowcontrolV1beta2UserSubject":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta3ExemptPriorityLevelConfiguration":{"p":{"lendablePercent":"i","nominalConcurrencyShares":"i"}},"FlowcontrolV1beta3FlowDistinguisherMethod":{"p":{"type":"s"},"r":["type"]},"FlowcontrolV1beta3FlowSchema":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#FlowcontrolV1beta3FlowSchemaSpec","status":"a"},"r":["apiVersion","kind"]},"FlowcontrolV1beta3FlowSchemaSpec":{"p":{"distinguisherMethod":"#FlowcontrolV1beta3FlowDistinguisherMethod","matchingPrecedence":"i","priorityLevelConfiguration":"#FlowcontrolV1beta3PriorityLevelConfigurationReference","rules":"[#FlowcontrolV1beta3PolicyRulesWithSubjects"},"r":["priorityLevelConfiguration"]},"FlowcontrolV1beta3GroupSubject":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta3LimitResponse":{"p":{"queuing":"#FlowcontrolV1beta3QueuingConfiguration","type":"s"},"r":["type"]},"FlowcontrolV1beta3LimitedPriorityLevelConfiguration":{"p":{"borrowingLimitPercent":"i","lendablePercent":"i","limitResponse":"#FlowcontrolV1beta3LimitResponse","nominalConcurrencyShares":"i"}},"FlowcontrolV1beta3NonResourcePolicyRule":{"p":{"nonResourceURLs":"[s","verbs":"[s"},"r":["nonResourceURLs","verbs"]},"FlowcontrolV1beta3PolicyRulesWithSubjects":{"p":{"nonResourceRules":"[#FlowcontrolV1beta3NonResourcePolicyRule","resourceRules":"[#FlowcontrolV1beta3ResourcePolicyRule","subjects":"[#FlowcontrolV1beta3Subject"},"r":["subjects"]},"FlowcontrolV1beta3PriorityLevelConfiguration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#FlowcontrolV1beta3PriorityLevelConfigurationSpec","status":"a"},"r":["apiVersion","kind"]},"FlowcontrolV1beta3PriorityLevelConfigurationReference":{"p":{"name":"s"},"r":["name"]},"FlowcontrolV1beta3PriorityLevelConfigurationSpec":{"p":{"exempt":"#FlowcontrolV1beta3ExemptPriorityLevelConfiguration","limited":"#FlowcontrolV1beta3LimitedPriorityLevelConfiguration","type":"s"},"r":["type"],"s":{"exempt":28}},"FlowcontrolV1beta3QueuingConfiguration":{"p":{"handSize":"i","queueLengthLimit":"i","queues":"i"}},"FlowcontrolV1beta3ResourcePolicyRule":{"p":{"apiGroups":"[s","clusterScope":"b","namespaces":"[s","resources":"[s","verbs":"[s"},"r":["apiGroups","resources","verbs"]},"FlowcontrolV1beta3ServiceAccountSubject":{"p":{"name":"s","namespace":"s"},"r":["name","namespace"]},"FlowcontrolV1beta3Subject":{"p":{"group":"#FlowcontrolV1beta3GroupSubject","kind":"s","serviceAccount":"#FlowcontrolV1beta3ServiceAccountSubject","user":"#FlowcontrolV1beta3UserSubject"},"r":["kind"]},"FlowcontrolV1beta3UserSubject":{"p":{"name":"s"},"r":["name"]},"InternalV1alpha1StorageVersion":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"a","status":"a"},"r":["metadata"]},"KubeAggregatorPkgApisApiregistrationV1APIService":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#KubeAggregatorPkgApisApiregistrationV1APIServiceSpec","status":"a"},"r":["apiVersion","kind"]},"KubeAggregatorPkgApisApiregistrationV1APIServiceSpec":{"p":{"caBundle":"y","group":"s","groupPriorityMinimum":"i","insecureSkipTLSVerify":"b","service":"#KubeAggregatorPkgApisApiregistrationV1ServiceReference","version":"s","versionPriority":"i"},"r":["groupPriorityMinimum","versionPriority"]},"KubeAggregatorPkgApisApiregistrationV1ServiceReference":{"p":{"name":"s","namespace":"s","port":"i"}},"KubeAggregatorPkgApisApiregistrationV1beta1APIService":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#KubeAggregatorPkgApisApiregistrationV1beta1APIServiceSpec","status":"a"},"r":["apiVersion","kind"]},"KubeAggregatorPkgApisApiregistrationV1beta1APIServiceSpec":{"p":{"caBundle":"s","group":"s","groupPriorityMinimum":"l","insecureSkipTLSVerify":"b","service":"#KubeAggregatorPkgApisApiregistrationV1beta1ServiceReference","version":"s","versionPriority":"l"},"r":["groupPriorityMinimum","versionPriority"]},"KubeAggregatorPkgApisApiregistrationV1beta1ServiceReference":{"p":{"name":"s","namespace":"s","port":"l"}},"NetworkingV1HTTPIngressPath":{"p":{"backend":"#NetworkingV1IngressBackend","path":"s","pathType":"eExact|ImplementationSpecific|Prefix"},"r":["backend","pathType"]},"NetworkingV1HTTPIngressRuleValue":{"p":{"paths":"[#NetworkingV1HTTPIngressPath"},"r":["paths"]},"NetworkingV1IPAddress":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#NetworkingV1IPAddressSpec"},"r":["apiVersion","kind","spec"]},"NetworkingV1IPAddressSpec":{"p":{"parentRef":"#NetworkingV1ParentReference"},"r":["parentRef"]},"NetworkingV1IPBlock":{"p":{"cidr":"s","except":"[s"},"r":["cidr"]},"NetworkingV1Ingress":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#NetworkingV1IngressSpec","status":"a"},"r":["apiVersion","kind"]},"NetworkingV1IngressBackend":{"p":{"resource":"#CoreV1TypedLocalObjectReference","service":"#NetworkingV1IngressServiceBackend"}},"NetworkingV1IngressClass":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#NetworkingV1IngressClassSpec"},"r":["apiVersion","kind"]},"NetworkingV1IngressClassParametersReference":{"p":{"apiGroup":"s","kind":"s","name":"s","namespace":"s","scope":"s"},"r":["kind","name"]},"NetworkingV1IngressClassSpec":{"p":{"controller":"s","parameters":"#NetworkingV1IngressClassParametersReference"}},"NetworkingV1IngressRule":{"p":{"host":"s","http":"#NetworkingV1HTTPIngressRuleValue"}},"NetworkingV1IngressServiceBackend":{"p":{"name":"s","port":"#NetworkingV1ServiceBackendPort"},"r":["name"]},"NetworkingV1IngressSpec":{"p":{"defaultBackend":"#NetworkingV1IngressBackend","ingressClassName":"s","rules":"[#NetworkingV1IngressRule","tls":"[#NetworkingV1IngressTLS"}},"NetworkingV1IngressTLS":{"p":{"hosts":"[s","secretName":"s"}},"NetworkingV1NetworkPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#NetworkingV1NetworkPolicySpec"},"r":["apiVersion","kind"]},"NetworkingV1NetworkPolicyEgressRule":{"p":{"ports":"[#NetworkingV1NetworkPolicyPort","to":"[#NetworkingV1NetworkPolicyPeer"}},"NetworkingV1NetworkPolicyIngressRule":{"p":{"from":"[#NetworkingV1NetworkPolicyPeer","ports":"[#NetworkingV1NetworkPolicyPort"}},"NetworkingV1NetworkPolicyPeer":{"p":{"ipBlock":"#NetworkingV1IPBlock","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","podSelector":"#ApimachineryPkgApisMetaV1LabelSelector"}},"NetworkingV1NetworkPolicyPort":{"p":{"endPort":"i","port":"x","protocol":"eSCTP|TCP|UDP"}},"NetworkingV1NetworkPolicySpec":{"p":{"egress":"[#NetworkingV1NetworkPolicyEgressRule","ingress":"[#NetworkingV1NetworkPolicyIngressRule","podSelector":"#ApimachineryPkgApisMetaV1LabelSelector","policyTypes":"[eEgress|Ingress"}},"NetworkingV1ParentReference":{"p":{"group":"s","name":"s","namespace":"s","resource":"s"},"r":["name","resource"]},"NetworkingV1ServiceBackendPort":{"p":{"name":"s","number":"i"}},"NetworkingV1ServiceCIDR":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#NetworkingV1ServiceCIDRSpec","status":"a"},"r":["apiVersion","kind"]},"NetworkingV1ServiceCIDRSpec":{"p":{"cidrs":"[s"}},"NetworkingV1alpha1IPAddress":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1IPAddressSpec"}},"NetworkingV1alpha1ServiceCIDR":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1ServiceCIDRSpec","status":"a"}},"NetworkingV1beta1HTTPIngressPath":{"p":{"backend":"#NetworkingV1beta1IngressBackend","path":"s","pathType":"s"},"r":["backend"]},"NetworkingV1beta1HTTPIngressRuleValue":{"p":{"paths":"[#NetworkingV1beta1HTTPIngressPath"},"r":["paths"]},"NetworkingV1beta1IPAddress":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1IPAddressSpec"},"r":["spec"]},"NetworkingV1beta1Ingress":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#NetworkingV1beta1IngressSpec","status":"a"},"r":["apiVersion","kind"]},"NetworkingV1beta1IngressBackend":{"p":{"resource":"#CoreV1TypedLocalObjectReference","serviceName":"s","servicePort":"x"}},"NetworkingV1beta1IngressClass":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#NetworkingV1beta1IngressClassSpec"},"r":["apiVersion","kind"]},"NetworkingV1beta1IngressClassParametersReference":{"p":{"apiGroup":"s","kind":"s","name":"s","namespace":"s","scope":"s"},"r":["kind","name"]},"NetworkingV1beta1IngressClassSpec":{"p":{"controller":"s","parameters":"#NetworkingV1beta1IngressClassParametersReference"}},"NetworkingV1beta1IngressRule":{"p":{"host":"s","http":"#NetworkingV1beta1HTTPIngressRuleValue"}},"NetworkingV1beta1IngressSpec":{"p":{"backend":"#NetworkingV1beta1IngressBackend","ingressClassName":"s","rules":"[#NetworkingV1beta1IngressRule","tls":"[#NetworkingV1beta1IngressTLS"}},"NetworkingV1beta1IngressTLS":{"p":{"hosts":"[s","secretName":"s"}},"NetworkingV1beta1ServiceCIDR":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1ServiceCIDRSpec","status":"a"}},"NodeV1Overhead":{"p":{"podFixed":"{q"}},"NodeV1RuntimeClass":{"p":{"apiVersion":"s","handler":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","overhead":"#NodeV1Overhead","scheduling":"#NodeV1Scheduling"},"r":["apiVersion","handler","kind"]},"NodeV1Scheduling":{"p":{"nodeSelector":"{s","tolerations":"[#CoreV1Toleration"}},"NodeV1beta1Overhead":{"p":{"podFixed":"{q"}},"NodeV1beta1RuntimeClass":{"p":{"apiVersion":"s","handler":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","overhead":"#NodeV1beta1Overhead","scheduling":"#NodeV1beta1Scheduling"},"r":["apiVersion","handler","kind"]},"NodeV1beta1Scheduling":{"p":{"nodeSelector":"{s","tolerations":"[#CoreV1Toleration"}},"PolicyV1Eviction":{"p":{"apiVersion":"s","deleteOptions":"#ApimachineryPkgApisMetaV1DeleteOptions","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta"},"r":["apiVersion","kind"]},"PolicyV1PodDisruptionBudget":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#PolicyV1PodDisruptionBudgetSpec","status":"a"},"r":["apiVersion","kind"]},"PolicyV1PodDisruptionBudgetSpec":{"p":{"maxUnavailable":"x","minAvailable":"x","selector":"#ApimachineryPkgApisMetaV1LabelSelector","unhealthyPodEvictionPolicy":"eAlwaysAllow|IfHealthyBudget"}},"PolicyV1beta1AllowedCSIDriver":{"p":{"name":"s"},"r":["name"]},"PolicyV1beta1AllowedFlexVolume":{"p":{"driver":"s"},"r":["driver"]},"PolicyV1beta1AllowedHostPath":{"p":{"pathPrefix":"s","readOnly":"b"}},"PolicyV1beta1Eviction":{"p":{"apiVersion":"s","deleteOptions":"#ApimachineryPkgApisMetaV1DeleteOptions","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta"},"r":["apiVersion","kind"]},"PolicyV1beta1FSGroupStrategyOptions":{"p":{"ranges":"[#PolicyV1beta1IDRange","rule":"s"}},"PolicyV1beta1HostPortRange":{"p":{"max":"l","min":"l"},"r":["max","min"]},"PolicyV1beta1IDRange":{"p":{"max":"l","min":"l"},"r":["max","min"]},"PolicyV1beta1PodDisruptionBudget":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#PolicyV1beta1PodDisruptionBudgetSpec","status":"a"},"r":["apiVersion","kind"]},"PolicyV1beta1PodDisruptionBudgetSpec":{"p":{"maxUnavailable":"x","minAvailable":"x","selector":"#ApimachineryPkgApisMetaV1LabelSelector"}},"PolicyV1beta1PodSecurityPolicy":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#PolicyV1beta1PodSecurityPolicySpec"},"r":["apiVersion","kind"]},"PolicyV1beta1PodSecurityPolicySpec":{"p":{"allowPrivilegeEscalation":"b","allowedCSIDrivers":"[#PolicyV1beta1AllowedCSIDriver","allowedCapabilities":"[s","allowedFlexVolumes":"[#PolicyV1beta1AllowedFlexVolume","allowedHostPaths":"[#PolicyV1beta1AllowedHostPath","allowedProcMountTypes":"[s","allowedUnsafeSysctls":"[s","defaultAddCapabilities":"[s","defaultAllowPrivilegeEscalation":"b","forbiddenSysctls":"[s","fsGroup":"#PolicyV1beta1FSGroupStrategyOptions","hostIPC":"b","hostNetwork":"b","hostPID":"b","hostPorts":"[#PolicyV1beta1HostPortRange","privileged":"b","readOnlyRootFilesystem":"b","requiredDropCapabilities":"[s","runAsGroup":"#PolicyV1beta1RunAsGroupStrategyOptions","runAsUser":"#PolicyV1beta1RunAsUserStrategyOptions","runtimeClass":"#PolicyV1beta1RuntimeClassStrategyOptions","seLinux":"#PolicyV1beta1SELinuxStrategyOptions","supplementalGroups":"#PolicyV1beta1SupplementalGroupsStrategyOptions","volumes":"[s"},"r":["fsGroup","runAsUser","seLinux","supplementalGroups"]},"PolicyV1beta1RunAsGroupStrategyOptions":{"p":{"ranges":"[#PolicyV1beta1IDRange","rule":"s"},"r":["rule"]},"PolicyV1beta1RunAsUserStrategyOptions":{"p":{"ranges":"[#PolicyV1beta1IDRange","rule":"s"},"r":["rule"]},"PolicyV1beta1RuntimeClassStrategyOptions":{"p":{"allowedRuntimeClassNames":"[s","defaultRuntimeClassName":"s"},"r":["allowedRuntimeClassNames"]},"PolicyV1beta1SELinuxStrategyOptions":{"p":{"rule":"s","seLinuxOptions":"#CoreV1SELinuxOptions"},"r":["rule"]},"PolicyV1beta1SupplementalGroupsStrategyOptions":{"p":{"ranges":"[#PolicyV1beta1IDRange","rule":"s"}},"RbacV1AggregationRule":{"p":{"clusterRoleSelectors":"[#ApimachineryPkgApisMetaV1LabelSelector"}},"RbacV1ClusterRole":{"p":{"aggregationRule":"#RbacV1AggregationRule","apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","rules":"[#RbacV1PolicyRule"},"r":["apiVersion","kind"]},"RbacV1ClusterRoleBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","roleRef":"#RbacV1RoleRef","subjects":"[#RbacV1Subject"},"r":["apiVersion","kind","roleRef"]},"RbacV1PolicyRule":{"p":{"apiGroups":"[s","nonResourceURLs":"[s","resourceNames":"[s","resources":"[s","verbs":"[s"},"r":["verbs"]},"RbacV1Role":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","rules":"[#RbacV1PolicyRule"},"r":["apiVersion","kind"]},"RbacV1RoleBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","roleRef":"#RbacV1RoleRef","subjects":"[#RbacV1Subject"},"r":["apiVersion","kind","roleRef"]},"RbacV1RoleRef":{"p":{"apiGroup":"s","kind":"s","name":"s"},"r":["kind","name"]},"RbacV1Subject":{"p":{"apiGroup":"s","kind":"s","name":"s","namespace":"s"},"r":["kind","name"]},"RbacV1beta1AggregationRule":{"p":{"clusterRoleSelectors":"[#ApimachineryPkgApisMetaV1LabelSelector"}},"RbacV1beta1ClusterRole":{"p":{"aggregationRule":"#RbacV1beta1AggregationRule","apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","rules":"[#RbacV1beta1PolicyRule"},"r":["apiVersion","kind"]},"RbacV1beta1ClusterRoleBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","roleRef":"#RbacV1beta1RoleRef","subjects":"[#RbacV1beta1Subject"},"r":["apiVersion","kind","roleRef"]},"RbacV1beta1PolicyRule":{"p":{"apiGroups":"[s","nonResourceURLs":"[s","resourceNames":"[s","resources":"[s","verbs":"[s"},"r":["verbs"]},"RbacV1beta1Role":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","rules":"[#RbacV1beta1PolicyRule"},"r":["apiVersion","kind"]},"RbacV1beta1RoleBinding":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","roleRef":"#RbacV1beta1RoleRef","subjects":"[#RbacV1beta1Subject"},"r":["apiVersion","kind","roleRef"]},"RbacV1beta1RoleRef":{"p":{"apiGroup":"s","kind":"s","name":"s"},"r":["apiGroup","kind","name"]},"RbacV1beta1Subject":{"p":{"apiGroup":"s","kind":"s","name":"s","namespace":"s"},"r":["kind","name"]},"ResourceV1CELDeviceSelector":{"p":{"expression":"s"},"r":["expression"]},"ResourceV1CapacityRequestPolicy":{"p":{"default":"q","validRange":"#ResourceV1CapacityRequestPolicyRange","validValues":"[q"}},"ResourceV1CapacityRequestPolicyRange":{"p":{"max":"q","min":"q","step":"q"},"r":["min"]},"ResourceV1CapacityRequirements":{"p":{"requests":"{q"}},"ResourceV1Counter":{"p":{"value":"q"},"r":["value"]},"ResourceV1CounterSet":{"p":{"counters":"{#ResourceV1Counter","name":"s"},"r":["counters","name"]},"ResourceV1Device":{"p":{"allNodes":"b","allowMultipleAllocations":"b","attributes":"{#ResourceV1DeviceAttribute","bindingConditions":"[s","bindingFailureConditions":"[s","bindsToNode":"b","capacity":"{#ResourceV1DeviceCapacity","consumesCounters":"[#ResourceV1DeviceCounterConsumption","name":"s","nodeAllocatableResourceMappings":"{#ResourceV1NodeAllocatableResourceMapping","nodeName":"s","nodeSelector":"#CoreV1NodeSelector","taints":"[#ResourceV1DeviceTaint"},"r":["name"],"s":{"nodeAllocatableResourceMappings":35}},"ResourceV1DeviceAttribute":{"p":{"bool":"b","bools":"[b","int":"l","ints":"[l","string":"s","strings":"[s","version":"s","versions":"[s"},"s":{"bools":35,"ints":35,"strings":35,"versions":35}},"ResourceV1DeviceCapacity":{"p":{"requestPolicy":"#ResourceV1CapacityRequestPolicy","value":"q"},"r":["value"]},"ResourceV1DeviceClaim":{"p":{"config":"[#ResourceV1DeviceClaimConfiguration","constraints":"[#ResourceV1DeviceConstraint","requests":"[#ResourceV1DeviceRequest"}},"ResourceV1DeviceClaimConfiguration":{"p":{"opaque":"#ResourceV1OpaqueDeviceConfiguration","requests":"[s"}},"ResourceV1DeviceClass":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ResourceV1DeviceClassSpec"},"r":["apiVersion","kind","spec"]},"ResourceV1DeviceClassConfiguration":{"p":{"opaque":"#ResourceV1OpaqueDeviceConfiguration"}},"ResourceV1DeviceClassSpec":{"p":{"config":"[#ResourceV1DeviceClassConfiguration","extendedResourceName":"s","selectors":"[#ResourceV1DeviceSelector"}},"ResourceV1DeviceConstraint":{"p":{"distinctAttribute":"s","matchAttribute":"s","requests":"[s"}},"ResourceV1DeviceCounterConsumption":{"p":{"counterSet":"s","counters":"{#ResourceV1Counter"},"r":["counterSet","counters"]},"ResourceV1DeviceRequest":{"p":{"exactly":"#ResourceV1ExactDeviceRequest","firstAvailable":"[#ResourceV1DeviceSubRequest","name":"s"},"r":["name"]},"ResourceV1DeviceSelector":{"p":{"cel":"#ResourceV1CELDeviceSelector"}},"ResourceV1DeviceSubRequest":{"p":{"allocationMode":"eAll|ExactCount","capacity":"#ResourceV1CapacityRequirements","count":"l","deviceClassName":"s","name":"s","selectors":"[#ResourceV1DeviceSelector","tolerations":"[#ResourceV1DeviceToleration"},"r":["deviceClassName","name"]},"ResourceV1DeviceTaint":{"p":{"effect":"eNoExecute|NoSchedule|None","key":"s","timeAdded":"t","value":"s"},"r":["effect","key"]},"ResourceV1DeviceToleration":{"p":{"effect":"eNoExecute|NoSchedule|None","key":"s","operator":"eEqual|Exists","tolerationSeconds":"l","value":"s"}},"ResourceV1ExactDeviceRequest":{"p":{"adminAccess":"b","allocationMode":"eAll|ExactCount","capacity":"#ResourceV1CapacityRequirements","count":"l","deviceClassName":"s","selectors":"[#ResourceV1DeviceSelector","tolerations":"[#ResourceV1DeviceToleration"},"r":["deviceClassName"]},"ResourceV1NodeAllocatableResourceMapping":{"p":{"allocationMultiplier":"q","capacityKey":"s"}},"ResourceV1OpaqueDeviceConfiguration":{"p":{"driver":"s","parameters":"a"},"r":["driver","parameters"]},"ResourceV1ResourceClaim":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ResourceV1ResourceClaimSpec","status":"a"},"r":["apiVersion","kind","spec"]},"ResourceV1ResourceClaimSpec":{"p":{"devices":"#ResourceV1DeviceClaim"}},"ResourceV1ResourceClaimTemplate":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ResourceV1ResourceClaimTemplateSpec"},"r":["apiVersion","kind","spec"]},"ResourceV1ResourceClaimTemplateSpec":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ResourceV1ResourceClaimSpec"},"r":["spec"]},"ResourceV1ResourcePool":{"p":{"generation":"l","name":"s","resourceSliceCount":"l"},"r":["generation","name","resourceSliceCount"]},"ResourceV1ResourceSlice":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#ResourceV1ResourceSliceSpec"},"r":["apiVersion","kind","spec"]},"ResourceV1ResourceSliceSpec":{"p":{"allNodes":"b","devices":"[#ResourceV1Device","driver":"s","nodeName":"s","nodeSelector":"#CoreV1NodeSelector","perDeviceNodeSelection":"b","pool":"#ResourceV1ResourcePool","sharedCounters":"[#ResourceV1CounterSet"},"r":["driver","pool"]},"ResourceV1alpha2PodSchedulingContext":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha2PodSchedulingContextSpec","status":"a"},"r":["spec"]},"ResourceV1alpha2ResourceClaim":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha2ResourceClaimSpec","status":"a"},"r":["spec"]},"ResourceV1alpha2ResourceClaimParameters":{"p":{"apiVersion":"s","driverRequests":"[#V1alpha2DriverRequests","generatedFrom":"#V1alpha2ResourceClaimParametersReference","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","shareable":"b"}},"ResourceV1alpha2ResourceClaimTemplate":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha2ResourceClaimTemplateSpec"},"r":["spec"]},"ResourceV1alpha2ResourceClass":{"p":{"apiVersion":"s","driverName":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","parametersRef":"#V1alpha2ResourceClassParametersReference","structuredParameters":"b","suitableNodes":"#CoreV1NodeSelector"},"r":["driverName"],"s":{"structuredParameters":30}},"ResourceV1alpha2ResourceClassParameters":{"p":{"apiVersion":"s","filters":"[#V1alpha2ResourceFilter","generatedFrom":"#V1alpha2ResourceClassParametersReference","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","vendorParameters":"[#V1alpha2VendorParameters"}},"ResourceV1alpha2ResourceSlice":{"p":{"apiVersion":"s","driverName":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","namedResources":"#V1alpha2NamedResourcesResources","nodeName":"s"},"r":["driverName"]},"ResourceV1alpha3DeviceClass":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha3DeviceClassSpec"},"r":["spec"]},"ResourceV1alpha3DeviceTaintRule":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha3DeviceTaintRuleSpec","status":"a"},"r":["spec"]},"ResourceV1alpha3ResourceClaim":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha3ResourceClaimSpec","status":"a"},"r":["spec"]},"ResourceV1alpha3ResourceClaimTemplate":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha3ResourceClaimTemplateSpec"},"r":["spec"]},"ResourceV1alpha3ResourcePoolStatusRequest":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha3ResourcePoolStatusRequestSpec","status":"a"},"r":["metadata","spec"]},"ResourceV1alpha3ResourceSlice":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha3ResourceSliceSpec"},"r":["spec"]},"ResourceV1beta1DeviceClass":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1DeviceClassSpec"},"r":["spec"]},"ResourceV1beta1ResourceClaim":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1ResourceClaimSpec","status":"a"},"r":["spec"]},"ResourceV1beta1ResourceClaimTemplate":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1ResourceClaimTemplateSpec"},"r":["spec"]},"ResourceV1beta1ResourceSlice":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1ResourceSliceSpec"},"r":["spec"]},"ResourceV1beta2DeviceClass":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta2DeviceClassSpec"},"r":["spec"]},"ResourceV1beta2DeviceTaintRule":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta2DeviceTaintRuleSpec","status":"a"},"r":["spec"]},"ResourceV1beta2ResourceClaim":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta2ResourceClaimSpec","status":"a"},"r":["spec"]},"ResourceV1beta2ResourceClaimTemplate":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta2ResourceClaimTemplateSpec"},"r":["spec"]},"ResourceV1beta2ResourceSlice":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta2ResourceSliceSpec"},"r":["spec"]},"SchedulingV1PriorityClass":{"p":{"apiVersion":"s","description":"s","globalDefault":"b","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","preemptionPolicy":"eNever|PreemptLowerPriority","value":"i"},"r":["apiVersion","kind"]},"SchedulingV1alpha1Workload":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1WorkloadSpec"},"r":["spec"]},"SchedulingV1alpha2PodGroup":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha2PodGroupSpec","status":"a"},"r":["spec"]},"SchedulingV1alpha2Workload":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha2WorkloadSpec"},"r":["spec"]},"SchedulingV1beta1PriorityClass":{"p":{"apiVersion":"s","description":"s","globalDefault":"b","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","preemptionPolicy":"s","value":"l"},"r":["apiVersion","kind","value"]},"StorageV1CSIDriver":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#StorageV1CSIDriverSpec"},"r":["apiVersion","kind","spec"]},"StorageV1CSIDriverSpec":{"p":{"attachRequired":"b","fsGroupPolicy":"s","nodeAllocatableUpdatePeriodSeconds":"l","podInfoOnMount":"b","preventPodSchedulingIfMissing":"b","requiresRepublish":"b","seLinuxMount":"b","serviceAccountTokenInSecrets":"b","storageCapacity":"b","tokenRequests":"[#StorageV1TokenRequest","volumeLifecycleModes":"[s"},"s":{"nodeAllocatableUpdatePeriodSeconds":33,"preventPodSchedulingIfMissing":35,"serviceAccountTokenInSecrets":35}},"StorageV1CSINode":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#StorageV1CSINodeSpec"},"r":["apiVersion","kind","spec"]},"StorageV1CSINodeDriver":{"p":{"allocatable":"#StorageV1VolumeNodeResources","name":"s","nodeID":"s","topologyKeys":"[s"},"r":["name","nodeID"]},"StorageV1CSINodeSpec":{"p":{"drivers":"[#StorageV1CSINodeDriver"},"r":["drivers"]},"StorageV1CSIStorageCapacity":{"p":{"apiVersion":"s","capacity":"q","kind":"s","maximumVolumeSize":"q","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","nodeTopology":"#ApimachineryPkgApisMetaV1LabelSelector","storageClassName":"s"},"r":["apiVersion","kind","storageClassName"]},"StorageV1StorageClass":{"p":{"allowVolumeExpansion":"b","allowedTopologies":"[#CoreV1TopologySelectorTerm","apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","mountOptions":"[s","parameters":"{s","provisioner":"s","reclaimPolicy":"eDelete|Recycle|Retain","volumeBindingMode":"eImmediate|WaitForFirstConsumer"},"r":["apiVersion","kind","provisioner"]},"StorageV1TokenRequest":{"p":{"audience":"s","expirationSeconds":"l"},"r":["audience"]},"StorageV1VolumeAttachment":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#StorageV1VolumeAttachmentSpec","status":"a"},"r":["apiVersion","kind","spec"]},"StorageV1VolumeAttachmentSource":{"p":{"inlineVolumeSpec":"#CoreV1PersistentVolumeSpec","persistentVolumeName":"s"}},"StorageV1VolumeAttachmentSpec":{"p":{"attacher":"s","nodeName":"s","source":"#StorageV1VolumeAttachmentSource"},"r":["attacher","nodeName","source"]},"StorageV1VolumeAttributesClass":{"p":{"apiVersion":"s","driverName":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","parameters":"{s"},"r":["apiVersion","driverName","kind"]},"StorageV1VolumeNodeResources":{"p":{"count":"i"}},"StorageV1alpha1VolumeAttributesClass":{"p":{"apiVersion":"s","driverName":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","parameters":"{a"},"r":["driverName"]},"StorageV1beta1CSIDriver":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#StorageV1beta1CSIDriverSpec"},"r":["apiVersion","kind","spec"]},"StorageV1beta1CSIDriverSpec":{"p":{"attachRequired":"b","fsGroupPolicy":"s","podInfoOnMount":"b","requiresRepublish":"b","storageCapacity":"b","tokenRequests":"[#StorageV1beta1TokenRequest","volumeLifecycleModes":"[s"}},"StorageV1beta1CSINode":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#StorageV1beta1CSINodeSpec"},"r":["apiVersion","kind","spec"]},"StorageV1beta1CSINodeDriver":{"p":{"allocatable":"#StorageV1beta1VolumeNodeResources","name":"s","nodeID":"s","topologyKeys":"[s"},"r":["name","nodeID"]},"StorageV1beta1CSINodeSpec":{"p":{"drivers":"[#StorageV1beta1CSINodeDriver"},"r":["drivers"]},"StorageV1beta1CSIStorageCapacity":{"p":{"apiVersion":"s","capacity":"q","kind":"s","maximumVolumeSize":"q","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","nodeTopology":"#ApimachineryPkgApisMetaV1LabelSelector","storageClassName":"s"},"r":["apiVersion","kind","storageClassName"]},"StorageV1beta1StorageClass":{"p":{"allowVolumeExpansion":"b","allowedTopologies":"[#CoreV1TopologySelectorTerm","apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","mountOptions":"[s","parameters":"{s","provisioner":"s","reclaimPolicy":"s","volumeBindingMode":"s"},"r":["apiVersion","kind","provisioner"]},"StorageV1beta1TokenRequest":{"p":{"audience":"s","expirationSeconds":"l"},"r":["audience"]},"StorageV1beta1VolumeAttachment":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#StorageV1beta1VolumeAttachmentSpec","status":"a"},"r":["apiVersion","kind","spec"]},"StorageV1beta1VolumeAttachmentSource":{"p":{"inlineVolumeSpec":"#CoreV1PersistentVolumeSpec","persistentVolumeName":"s"}},"StorageV1beta1VolumeAttachmentSpec":{"p":{"attacher":"s","nodeName":"s","source":"#StorageV1beta1VolumeAttachmentSource"},"r":["attacher","nodeName","source"]},"StorageV1beta1VolumeAttributesClass":{"p":{"apiVersion":"s","driverName":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","parameters":"{a"},"r":["driverName"]},"StorageV1beta1VolumeNodeResources":{"p":{"count":"l"}},"StoragemigrationV1alpha1StorageVersionMigration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha1StorageVersionMigrationSpec","status":"a"}},"StoragemigrationV1beta1StorageVersionMigration":{"p":{"apiVersion":"s","kind":"s","metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1StorageVersionMigrationSpec","status":"a"}},"V1GroupResource":{"p":{"group":"s","resource":"s"},"r":["group","resource"]},"V1alpha1ApplyConfiguration":{"p":{"expression":"s"}},"V1alpha1AuditAnnotation":{"p":{"key":"s","valueExpression":"s"},"r":["key","valueExpression"]},"V1alpha1ClusterTrustBundleSpec":{"p":{"signerName":"s","trustBundle":"s"},"r":["trustBundle"]},"V1alpha1GangSchedulingPolicy":{"p":{"minCount":"i"},"r":["minCount"]},"V1alpha1GroupVersionResource":{"p":{"group":"s","resource":"s","version":"s"}},"V1alpha1IPAddressSpec":{"p":{"parentRef":"#V1alpha1ParentReference"},"r":["parentRef"]},"V1alpha1JSONPatch":{"p":{"expression":"s"}},"V1alpha1MatchCondition":{"p":{"expression":"s","name":"s"},"r":["expression","name"]},"V1alpha1MatchResources":{"p":{"excludeResourceRules":"[#V1alpha1NamedRuleWithOperations","matchPolicy":"s","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","objectSelector":"#ApimachineryPkgApisMetaV1LabelSelector","resourceRules":"[#V1alpha1NamedRuleWithOperations"}},"V1alpha1MutatingAdmissionPolicyBindingSpec":{"p":{"matchResources":"#V1alpha1MatchResources","paramRef":"#V1alpha1ParamRef","policyName":"s"}},"V1alpha1MutatingAdmissionPolicySpec":{"p":{"failurePolicy":"s","matchConditions":"[#V1alpha1MatchCondition","matchConstraints":"#V1alpha1MatchResources","mutations":"[#V1alpha1Mutation","paramKind":"#V1alpha1ParamKind","reinvocationPolicy":"s","variables":"[#V1alpha1Variable"}},"V1alpha1Mutation":{"p":{"applyConfiguration":"#V1alpha1ApplyConfiguration","jsonPatch":"#V1alpha1JSONPatch","patchType":"s"},"r":["patchType"]},"V1alpha1NamedRuleWithOperations":{"p":{"apiGroups":"[s","apiVersions":"[s","operations":"[s","resourceNames":"[s","resources":"[s","scope":"s"}},"V1alpha1ParamKind":{"p":{"apiVersion":"s","kind":"s"}},"V1alpha1ParamRef":{"p":{"name":"s","namespace":"s","parameterNotFoundAction":"s","selector":"#ApimachineryPkgApisMetaV1LabelSelector"}},"V1alpha1ParentReference":{"p":{"group":"s","name":"s","namespace":"s","resource":"s"},"r":["name","resource"]},"V1alpha1PodCertificateRequestSpec":{"p":{"maxExpirationSeconds":"i","nodeName":"s","nodeUID":"s","pkixPublicKey":"y","podName":"s","podUID":"s","proofOfPossession":"y","serviceAccountName":"s","serviceAccountUID":"s","signerName":"s"},"r":["nodeName","nodeUID","pkixPublicKey","podName","podUID","proofOfPossession","serviceAccountName","serviceAccountUID","signerName"]},"V1alpha1PodGroup":{"p":{"name":"s","policy":"#V1alpha1PodGroupPolicy"},"r":["name","policy"]},"V1alpha1PodGroupPolicy":{"p":{"basic":"a","gang":"#V1alpha1GangSchedulingPolicy"}},"V1alpha1ServiceCIDRSpec":{"p":{"cidrs":"[s"}},"V1alpha1StorageVersionMigrationSpec":{"p":{"continueToken":"s","resource":"#V1alpha1GroupVersionResource"},"r":["resource"]},"V1alpha1TypedLocalObjectReference":{"p":{"apiGroup":"s","kind":"s","name":"s"},"r":["kind","name"]},"V1alpha1ValidatingAdmissionPolicyBindingSpec":{"p":{"matchResources":"#V1alpha1MatchResources","paramRef":"#V1alpha1ParamRef","policyName":"s","validationActions":"[s"}},"V1alpha1ValidatingAdmissionPolicySpec":{"p":{"auditAnnotations":"[#V1alpha1AuditAnnotation","failurePolicy":"s","matchConditions":"[#V1alpha1MatchCondition","matchConstraints":"#V1alpha1MatchResources","paramKind":"#V1alpha1ParamKind","validations":"[#V1alpha1Validation","variables":"[#V1alpha1Variable"}},"V1alpha1Validation":{"p":{"expression":"s","message":"s","messageExpression":"s","reason":"s"},"r":["expression"]},"V1alpha1Variable":{"p":{"expression":"s","name":"s"},"r":["expression","name"]},"V1alpha1WorkloadSpec":{"p":{"controllerRef":"#V1alpha1TypedLocalObjectReference","podGroups":"[#V1alpha1PodGroup"},"r":["podGroups"]},"V1alpha2DriverRequests":{"p":{"driverName":"s","requests":"[#V1alpha2ResourceRequest","vendorParameters":"a"}},"V1alpha2GangSchedulingPolicy":{"p":{"minCount":"i"},"r":["minCount"]},"V1alpha2LeaseCandidateSpec":{"p":{"binaryVersion":"s","emulationVersion":"s","leaseName":"s","pingTime":"t","renewTime":"t","strategy":"s"},"r":["binaryVersion","leaseName","strategy"]},"V1alpha2NamedResourcesAttribute":{"p":{"bool":"b","int":"l","intSlice":"#V1alpha2NamedResourcesIntSlice","name":"s","quantity":"s","string":"s","stringSlice":"#V1alpha2NamedResourcesStringSlice","version":"s"},"r":["name"]},"V1alpha2NamedResourcesFilter":{"p":{"selector":"s"},"r":["selector"]},"V1alpha2NamedResourcesInstance":{"p":{"attributes":"[#V1alpha2NamedResourcesAttribute","name":"s"},"r":["name"]},"V1alpha2NamedResourcesIntSlice":{"p":{"ints":"[l"},"r":["ints"]},"V1alpha2NamedResourcesRequest":{"p":{"selector":"s"},"r":["selector"]},"V1alpha2NamedResourcesResources":{"p":{"instances":"[#V1alpha2NamedResourcesInstance"},"r":["instances"]},"V1alpha2NamedResourcesStringSlice":{"p":{"strings":"[s"},"r":["strings"]},"V1alpha2PodGroupResourceClaim":{"p":{"name":"s","resourceClaimName":"s","resourceClaimTemplateName":"s"},"r":["name"]},"V1alpha2PodGroupSchedulingConstraints":{"p":{"topology":"[#V1alpha2TopologyConstraint"}},"V1alpha2PodGroupSchedulingPolicy":{"p":{"basic":"a","gang":"#V1alpha2GangSchedulingPolicy"}},"V1alpha2PodGroupSpec":{"p":{"disruptionMode":"s","podGroupTemplateRef":"#V1alpha2PodGroupTemplateReference","priority":"i","priorityClassName":"s","resourceClaims":"[#V1alpha2PodGroupResourceClaim","schedulingConstraints":"#V1alpha2PodGroupSchedulingConstraints","schedulingPolicy":"#V1alpha2PodGroupSchedulingPolicy"},"r":["schedulingPolicy"]},"V1alpha2PodGroupTemplate":{"p":{"disruptionMode":"s","name":"s","priority":"i","priorityClassName":"s","resourceClaims":"[#V1alpha2PodGroupResourceClaim","schedulingConstraints":"#V1alpha2PodGroupSchedulingConstraints","schedulingPolicy":"#V1alpha2PodGroupSchedulingPolicy"},"r":["name","schedulingPolicy"]},"V1alpha2PodGroupTemplateReference":{"p":{"workload":"#V1alpha2WorkloadPodGroupTemplateReference"}},"V1alpha2PodSchedulingContextSpec":{"p":{"potentialNodes":"[s","selectedNode":"s"}},"V1alpha2ResourceClaimParametersReference":{"p":{"apiGroup":"s","kind":"s","name":"s"},"r":["kind","name"]},"V1alpha2ResourceClaimSpec":{"p":{"allocationMode":"s","parametersRef":"#V1alpha2ResourceClaimParametersReference","resourceClassName":"s"},"r":["resourceClassName"]},"V1alpha2ResourceClaimTemplateSpec":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha2ResourceClaimSpec"},"r":["spec"]},"V1alpha2ResourceClassParametersReference":{"p":{"apiGroup":"s","kind":"s","name":"s","namespace":"s"},"r":["kind","name"]},"V1alpha2ResourceFilter":{"p":{"driverName":"s","namedResources":"#V1alpha2NamedResourcesFilter"}},"V1alpha2ResourceRequest":{"p":{"namedResources":"#V1alpha2NamedResourcesRequest","vendorParameters":"a"}},"V1alpha2TopologyConstraint":{"p":{"key":"s"},"r":["key"]},"V1alpha2TypedLocalObjectReference":{"p":{"apiGroup":"s","kind":"s","name":"s"},"r":["kind","name"]},"V1alpha2VendorParameters":{"p":{"driverName":"s","parameters":"a"}},"V1alpha2WorkloadPodGroupTemplateReference":{"p":{"podGroupTemplateName":"s","workloadName":"s"},"r":["podGroupTemplateName","workloadName"]},"V1alpha2WorkloadSpec":{"p":{"controllerRef":"#V1alpha2TypedLocalObjectReference","podGroupTemplates":"[#V1alpha2PodGroupTemplate"},"r":["podGroupTemplates"]},"V1alpha3BasicDevice":{"p":{"allNodes":"b","attributes":"{#V1alpha3DeviceAttribute","capacity":"{a","consumesCounters":"[#V1alpha3DeviceCounterConsumption","nodeName":"s","nodeSelector":"#CoreV1NodeSelector","taints":"[#V1alpha3DeviceTaint"}},"V1alpha3CELDeviceSelector":{"p":{"expression":"s"},"r":["expression"]},"V1alpha3Counter":{"p":{"value":"s"},"r":["value"]},"V1alpha3CounterSet":{"p":{"counters":"{#V1alpha3Counter","name":"s"},"r":["counters","name"]},"V1alpha3Device":{"p":{"basic":"#V1alpha3BasicDevice","name":"s"},"r":["name"]},"V1alpha3DeviceAttribute":{"p":{"bool":"b","int":"l","string":"s","version":"s"}},"V1alpha3DeviceClaim":{"p":{"config":"[#V1alpha3DeviceClaimConfiguration","constraints":"[#V1alpha3DeviceConstraint","requests":"[#V1alpha3DeviceRequest"}},"V1alpha3DeviceClaimConfiguration":{"p":{"opaque":"#V1alpha3OpaqueDeviceConfiguration","requests":"[s"}},"V1alpha3DeviceClassConfiguration":{"p":{"opaque":"#V1alpha3OpaqueDeviceConfiguration"}},"V1alpha3DeviceClassSpec":{"p":{"config":"[#V1alpha3DeviceClassConfiguration","selectors":"[#V1alpha3DeviceSelector"}},"V1alpha3DeviceConstraint":{"p":{"matchAttribute":"s","requests":"[s"}},"V1alpha3DeviceCounterConsumption":{"p":{"counterSet":"s","counters":"{#V1alpha3Counter"},"r":["counterSet","counters"]},"V1alpha3DeviceRequest":{"p":{"adminAccess":"b","allocationMode":"s","count":"l","deviceClassName":"s","firstAvailable":"[#V1alpha3DeviceSubRequest","name":"s","selectors":"[#V1alpha3DeviceSelector","tolerations":"[#V1alpha3DeviceToleration"},"r":["name"]},"V1alpha3DeviceSelector":{"p":{"cel":"#V1alpha3CELDeviceSelector"}},"V1alpha3DeviceSubRequest":{"p":{"allocationMode":"s","count":"l","deviceClassName":"s","name":"s","selectors":"[#V1alpha3DeviceSelector","tolerations":"[#V1alpha3DeviceToleration"},"r":["deviceClassName","name"]},"V1alpha3DeviceTaint":{"p":{"effect":"s","key":"s","timeAdded":"t","value":"s"},"r":["effect","key"]},"V1alpha3DeviceTaintRuleSpec":{"p":{"deviceSelector":"#V1alpha3DeviceTaintSelector","taint":"#V1alpha3DeviceTaint"},"r":["taint"]},"V1alpha3DeviceTaintSelector":{"p":{"device":"s","driver":"s","pool":"s"}},"V1alpha3DeviceToleration":{"p":{"effect":"s","key":"s","operator":"s","tolerationSeconds":"l","value":"s"}},"V1alpha3OpaqueDeviceConfiguration":{"p":{"driver":"s","parameters":"a"},"r":["driver","parameters"]},"V1alpha3ResourceClaimSpec":{"p":{"devices":"#V1alpha3DeviceClaim"}},"V1alpha3ResourceClaimTemplateSpec":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1alpha3ResourceClaimSpec"},"r":["spec"]},"V1alpha3ResourcePool":{"p":{"generation":"l","name":"s","resourceSliceCount":"l"},"r":["generation","name","resourceSliceCount"]},"V1alpha3ResourcePoolStatusRequestSpec":{"p":{"driver":"s","limit":"i","poolName":"s"},"r":["driver"]},"V1alpha3ResourceSliceSpec":{"p":{"allNodes":"b","devices":"[#V1alpha3Device","driver":"s","nodeName":"s","nodeSelector":"#CoreV1NodeSelector","perDeviceNodeSelection":"b","pool":"#V1alpha3ResourcePool","sharedCounters":"[#V1alpha3CounterSet"},"r":["driver","pool"]},"V1beta1ApplyConfiguration":{"p":{"expression":"s"}},"V1beta1AuditAnnotation":{"p":{"key":"s","valueExpression":"s"},"r":["key","valueExpression"]},"V1beta1BasicDevice":{"p":{"allNodes":"b","allowMultipleAllocations":"b","attributes":"{#V1beta1DeviceAttribute","bindingConditions":"[s","bindingFailureConditions":"[s","bindsToNode":"b","capacity":"{#V1beta1DeviceCapacity","consumesCounters":"[#V1beta1DeviceCounterConsumption","nodeAllocatableResourceMappings":"{#V1beta1NodeAllocatableResourceMapping","nodeName":"s","nodeSelector":"#CoreV1NodeSelector","taints":"[#V1beta1DeviceTaint"}},"V1beta1CELDeviceSelector":{"p":{"expression":"s"},"r":["expression"]},"V1beta1CapacityRequestPolicy":{"p":{"default":"s","validRange":"#V1beta1CapacityRequestPolicyRange","validValues":"[s"}},"V1beta1CapacityRequestPolicyRange":{"p":{"max":"s","min":"s","step":"s"},"r":["min"]},"V1beta1CapacityRequirements":{"p":{"requests":"{a"}},"V1beta1ClusterTrustBundleSpec":{"p":{"signerName":"s","trustBundle":"s"},"r":["trustBundle"]},"V1beta1Counter":{"p":{"value":"s"},"r":["value"]},"V1beta1CounterSet":{"p":{"counters":"{#V1beta1Counter","name":"s"},"r":["counters","name"]},"V1beta1Device":{"p":{"basic":"#V1beta1BasicDevice","name":"s"},"r":["name"]},"V1beta1DeviceAttribute":{"p":{"bool":"b","bools":"[b","int":"l","ints":"[l","string":"s","strings":"[s","version":"s","versions":"[s"}},"V1beta1DeviceCapacity":{"p":{"requestPolicy":"#V1beta1CapacityRequestPolicy","value":"s"},"r":["value"]},"V1beta1DeviceClaim":{"p":{"config":"[#V1beta1DeviceClaimConfiguration","constraints":"[#V1beta1DeviceConstraint","requests":"[#V1beta1DeviceRequest"}},"V1beta1DeviceClaimConfiguration":{"p":{"opaque":"#V1beta1OpaqueDeviceConfiguration","requests":"[s"}},"V1beta1DeviceClassConfiguration":{"p":{"opaque":"#V1beta1OpaqueDeviceConfiguration"}},"V1beta1DeviceClassSpec":{"p":{"config":"[#V1beta1DeviceClassConfiguration","extendedResourceName":"s","selectors":"[#V1beta1DeviceSelector"}},"V1beta1DeviceConstraint":{"p":{"distinctAttribute":"s","matchAttribute":"s","requests":"[s"}},"V1beta1DeviceCounterConsumption":{"p":{"counterSet":"s","counters":"{#V1beta1Counter"},"r":["counterSet","counters"]},"V1beta1DeviceRequest":{"p":{"adminAccess":"b","allocationMode":"s","capacity":"#V1beta1CapacityRequirements","count":"l","deviceClassName":"s","firstAvailable":"[#V1beta1DeviceSubRequest","name":"s","selectors":"[#V1beta1DeviceSelector","tolerations":"[#V1beta1DeviceToleration"},"r":["name"]},"V1beta1DeviceSelector":{"p":{"cel":"#V1beta1CELDeviceSelector"}},"V1beta1DeviceSubRequest":{"p":{"allocationMode":"s","capacity":"#V1beta1CapacityRequirements","count":"l","deviceClassName":"s","name":"s","selectors":"[#V1beta1DeviceSelector","tolerations":"[#V1beta1DeviceToleration"},"r":["deviceClassName","name"]},"V1beta1DeviceTaint":{"p":{"effect":"s","key":"s","timeAdded":"t","value":"s"},"r":["effect","key"]},"V1beta1DeviceToleration":{"p":{"effect":"s","key":"s","operator":"s","tolerationSeconds":"l","value":"s"}},"V1beta1IPAddressSpec":{"p":{"parentRef":"#V1beta1ParentReference"},"r":["parentRef"]},"V1beta1JSONPatch":{"p":{"expression":"s"}},"V1beta1LeaseCandidateSpec":{"p":{"binaryVersion":"s","emulationVersion":"s","leaseName":"s","pingTime":"t","renewTime":"t","strategy":"s"},"r":["binaryVersion","leaseName","strategy"]},"V1beta1MatchCondition":{"p":{"expression":"s","name":"s"},"r":["expression","name"]},"V1beta1MatchResources":{"p":{"excludeResourceRules":"[#V1beta1NamedRuleWithOperations","matchPolicy":"s","namespaceSelector":"#ApimachineryPkgApisMetaV1LabelSelector","objectSelector":"#ApimachineryPkgApisMetaV1LabelSelector","resourceRules":"[#V1beta1NamedRuleWithOperations"}},"V1beta1MutatingAdmissionPolicyBindingSpec":{"p":{"matchResources":"#V1beta1MatchResources","paramRef":"#V1beta1ParamRef","policyName":"s"}},"V1beta1MutatingAdmissionPolicySpec":{"p":{"failurePolicy":"s","matchConditions":"[#V1beta1MatchCondition","matchConstraints":"#V1beta1MatchResources","mutations":"[#V1beta1Mutation","paramKind":"#V1beta1ParamKind","reinvocationPolicy":"s","variables":"[#V1beta1Variable"}},"V1beta1Mutation":{"p":{"applyConfiguration":"#V1beta1ApplyConfiguration","jsonPatch":"#V1beta1JSONPatch","patchType":"s"},"r":["patchType"]},"V1beta1NamedRuleWithOperations":{"p":{"apiGroups":"[s","apiVersions":"[s","operations":"[s","resourceNames":"[s","resources":"[s","scope":"s"}},"V1beta1NodeAllocatableResourceMapping":{"p":{"allocationMultiplier":"s","capacityKey":"s"}},"V1beta1OpaqueDeviceConfiguration":{"p":{"driver":"s","parameters":"a"},"r":["driver","parameters"]},"V1beta1ParamKind":{"p":{"apiVersion":"s","kind":"s"}},"V1beta1ParamRef":{"p":{"name":"s","namespace":"s","parameterNotFoundAction":"s","selector":"#ApimachineryPkgApisMetaV1LabelSelector"}},"V1beta1ParentReference":{"p":{"group":"s","name":"s","namespace":"s","resource":"s"},"r":["name","resource"]},"V1beta1PodCertificateRequestSpec":{"p":{"maxExpirationSeconds":"i","nodeName":"s","nodeUID":"s","pkixPublicKey":"y","podName":"s","podUID":"s","proofOfPossession":"y","serviceAccountName":"s","serviceAccountUID":"s","signerName":"s","stubPKCS10Request":"y","unverifiedUserAnnotations":"{a"},"r":["nodeName","nodeUID","podName","podUID","serviceAccountName","serviceAccountUID","signerName","stubPKCS10Request"]},"V1beta1ResourceClaimSpec":{"p":{"devices":"#V1beta1DeviceClaim"}},"V1beta1ResourceClaimTemplateSpec":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta1ResourceClaimSpec"},"r":["spec"]},"V1beta1ResourcePool":{"p":{"generation":"l","name":"s","resourceSliceCount":"l"},"r":["generation","name","resourceSliceCount"]},"V1beta1ResourceSliceSpec":{"p":{"allNodes":"b","devices":"[#V1beta1Device","driver":"s","nodeName":"s","nodeSelector":"#CoreV1NodeSelector","perDeviceNodeSelection":"b","pool":"#V1beta1ResourcePool","sharedCounters":"[#V1beta1CounterSet"},"r":["driver","pool"]},"V1beta1ServiceCIDRSpec":{"p":{"cidrs":"[s"}},"V1beta1StorageVersionMigrationSpec":{"p":{"resource":"#V1GroupResource"},"r":["resource"]},"V1beta1ValidatingAdmissionPolicyBindingSpec":{"p":{"matchResources":"#V1beta1MatchResources","paramRef":"#V1beta1ParamRef","policyName":"s","validationActions":"[s"}},"V1beta1ValidatingAdmissionPolicySpec":{"p":{"auditAnnotations":"[#V1beta1AuditAnnotation","failurePolicy":"s","matchConditions":"[#V1beta1MatchCondition","matchConstraints":"#V1beta1MatchResources","paramKind":"#V1beta1ParamKind","validations":"[#V1beta1Validation","variables":"[#V1beta1Variable"}},"V1beta1Validation":{"p":{"expression":"s","message":"s","messageExpression":"s","reason":"s"},"r":["expression"]},"V1beta1Variable":{"p":{"expression":"s","name":"s"},"r":["expression","name"]},"V1beta2CELDeviceSelector":{"p":{"expression":"s"},"r":["expression"]},"V1beta2CapacityRequestPolicy":{"p":{"default":"s","validRange":"#V1beta2CapacityRequestPolicyRange","validValues":"[s"}},"V1beta2CapacityRequestPolicyRange":{"p":{"max":"s","min":"s","step":"s"},"r":["min"]},"V1beta2CapacityRequirements":{"p":{"requests":"{a"}},"V1beta2Counter":{"p":{"value":"s"},"r":["value"]},"V1beta2CounterSet":{"p":{"counters":"{#V1beta2Counter","name":"s"},"r":["counters","name"]},"V1beta2Device":{"p":{"allNodes":"b","allowMultipleAllocations":"b","attributes":"{#V1beta2DeviceAttribute","bindingConditions":"[s","bindingFailureConditions":"[s","bindsToNode":"b","capacity":"{#V1beta2DeviceCapacity","consumesCounters":"[#V1beta2DeviceCounterConsumption","name":"s","nodeAllocatableResourceMappings":"{#V1beta2NodeAllocatableResourceMapping","nodeName":"s","nodeSelector":"#CoreV1NodeSelector","taints":"[#V1beta2DeviceTaint"},"r":["name"]},"V1beta2DeviceAttribute":{"p":{"bool":"b","bools":"[b","int":"l","ints":"[l","string":"s","strings":"[s","version":"s","versions":"[s"}},"V1beta2DeviceCapacity":{"p":{"requestPolicy":"#V1beta2CapacityRequestPolicy","value":"s"},"r":["value"]},"V1beta2DeviceClaim":{"p":{"config":"[#V1beta2DeviceClaimConfiguration","constraints":"[#V1beta2DeviceConstraint","requests":"[#V1beta2DeviceRequest"}},"V1beta2DeviceClaimConfiguration":{"p":{"opaque":"#V1beta2OpaqueDeviceConfiguration","requests":"[s"}},"V1beta2DeviceClassConfiguration":{"p":{"opaque":"#V1beta2OpaqueDeviceConfiguration"}},"V1beta2DeviceClassSpec":{"p":{"config":"[#V1beta2DeviceClassConfiguration","extendedResourceName":"s","selectors":"[#V1beta2DeviceSelector"}},"V1beta2DeviceConstraint":{"p":{"distinctAttribute":"s","matchAttribute":"s","requests":"[s"}},"V1beta2DeviceCounterConsumption":{"p":{"counterSet":"s","counters":"{#V1beta2Counter"},"r":["counterSet","counters"]},"V1beta2DeviceRequest":{"p":{"exactly":"#V1beta2ExactDeviceRequest","firstAvailable":"[#V1beta2DeviceSubRequest","name":"s"},"r":["name"]},"V1beta2DeviceSelector":{"p":{"cel":"#V1beta2CELDeviceSelector"}},"V1beta2DeviceSubRequest":{"p":{"allocationMode":"s","capacity":"#V1beta2CapacityRequirements","count":"l","deviceClassName":"s","name":"s","selectors":"[#V1beta2DeviceSelector","tolerations":"[#V1beta2DeviceToleration"},"r":["deviceClassName","name"]},"V1beta2DeviceTaint":{"p":{"effect":"s","key":"s","timeAdded":"t","value":"s"},"r":["effect","key"]},"V1beta2DeviceTaintRuleSpec":{"p":{"deviceSelector":"#V1beta2DeviceTaintSelector","taint":"#V1beta2DeviceTaint"},"r":["taint"]},"V1beta2DeviceTaintSelector":{"p":{"device":"s","driver":"s","pool":"s"}},"V1beta2DeviceToleration":{"p":{"effect":"s","key":"s","operator":"s","tolerationSeconds":"l","value":"s"}},"V1beta2ExactDeviceRequest":{"p":{"adminAccess":"b","allocationMode":"s","capacity":"#V1beta2CapacityRequirements","count":"l","deviceClassName":"s","selectors":"[#V1beta2DeviceSelector","tolerations":"[#V1beta2DeviceToleration"},"r":["deviceClassName"]},"V1beta2NodeAllocatableResourceMapping":{"p":{"allocationMultiplier":"s","capacityKey":"s"}},"V1beta2OpaqueDeviceConfiguration":{"p":{"driver":"s","parameters":"a"},"r":["driver","parameters"]},"V1beta2ResourceClaimSpec":{"p":{"devices":"#V1beta2DeviceClaim"}},"V1beta2ResourceClaimTemplateSpec":{"p":{"metadata":"#ApimachineryPkgApisMetaV1ObjectMeta","spec":"#V1beta2ResourceClaimSpec"},"r":["spec"]},"V1beta2ResourcePool":{"p":{"generation":"l","name":"s","resourceSliceCount":"l"},"r":["generation","name","resourceSliceCount"]},"V1beta2ResourceSliceSpec":{"p":{"allNodes":"b","devices":"[#V1beta2Device","driver":"s","nodeName":"s","nodeSelector":"#CoreV1NodeSelector","perDeviceNodeSelection":"b","pool":"#V1beta2ResourcePool","sharedCounters":"[#V1beta2CounterSet"},"r":["driver","pool"]}}}');
;// CONCATENATED MODULE: ./build/domain/validate/bundled.js

/** The newest minor version of Kubernetes that the table describes. */
const newestMinor = schemas_generated_namespaceObject.pm;
const kinds = schemas_generated_namespaceObject.EZ;
const definitions = schemas_generated_namespaceObject.BG;
/** Opens the bundled table. Shapes are made when they are first needed, and once per opening. */
function openBundledKinds() {
    const decoder = createDecoder();
    const found = new Map();
    const names = Object.keys(kinds).map((gvk) => [gvk.slice(0, gvk.lastIndexOf('/')), gvk.slice(gvk.lastIndexOf('/') + 1)]);
    const groups = new Set(names.map(([apiVersion]) => groupOf(apiVersion)));
    return {
        find(apiVersion, kind) {
            const gvk = `${apiVersion}/${kind}`;
            if (!found.has(gvk))
                found.set(gvk, Object.hasOwn(kinds, gvk) ? decodeKind(kinds[gvk], decoder) : undefined);
            return found.get(gvk);
        },
        apiVersionsOf: (kind) => names.filter(([, one]) => one === kind).map(([apiVersion]) => apiVersion),
        kindNames: () => names.map(([, kind]) => kind),
        hasGroup: (apiVersion) => groups.has(groupOf(apiVersion)),
        objectMeta: decoder('#ApimachineryPkgApisMetaV1ObjectMeta'),
    };
}
/** `apps/v1` → `apps`, `v1` → ''. */
function groupOf(apiVersion) {
    const slash = apiVersion.indexOf('/');
    return slash < 0 ? '' : apiVersion.slice(0, slash);
}
function decodeKind(entry, decode) {
    if (entry === undefined)
        return undefined;
    const [definition, scope, since, until] = entry;
    return {
        shape: decode(definition === '' ? 'a' : `#${definition}`),
        namespaced: scope === '' ? undefined : scope === 'N',
        ...(since ? { since } : {}),
        ...(until ? { until } : {}),
    };
}
const letters = {
    s: { is: 'string' },
    b: { is: 'boolean' },
    i: { is: 'int32' },
    l: { is: 'int64' },
    n: { is: 'number' },
    q: { is: 'quantity' },
    x: { is: 'int-or-string' },
    t: { is: 'date-time' },
    y: { is: 'bytes' },
    a: { is: 'any' },
};
function createDecoder() {
    const made = new Map();
    const decode = (type) => {
        const letter = letters[type];
        if (letter)
            return letter;
        const known = made.get(type);
        if (known)
            return known;
        const shape = decodeLong(type, decode);
        made.set(type, shape);
        return shape;
    };
    return decode;
}
function decodeLong(type, decode) {
    const rest = type.slice(1);
    if (type.startsWith('['))
        return { is: 'list', items: decode(rest) };
    if (type.startsWith('{'))
        return { is: 'map', values: decode(rest) };
    if (type.startsWith('e'))
        return { is: 'enum', values: rest.split('|') };
    let shape;
    return {
        is: 'reference',
        resolve() {
            shape ??= decodeDefinition(definitions[rest], decode);
            return shape;
        },
    };
}
function decodeDefinition(definition, decode) {
    if (definition === undefined)
        return { is: 'any' };
    const { p, r = [], s = {}, u = {} } = definition;
    const properties = Object.entries(p).map(([key, type]) => {
        const [since, until] = [s[key], u[key]];
        return [key, { shape: decode(type), ...(since ? { since } : {}), ...(until ? { until } : {}) }];
    });
    return { is: 'object', properties: new Map(properties), required: r, open: false };
}

// EXTERNAL MODULE: ./build/kit/nearest.js
var nearest = __webpack_require__(6837);
;// CONCATENATED MODULE: ./build/domain/validate/report.js

/** Makes a finding about a value of a resource, at the place where it stands. */
function findingAt(resource, path, said) {
    const { file, line, column, endLine, endColumn } = resource.locate(path, said.part);
    const { rule, severity = 'error', message, hint } = said;
    return {
        rule,
        severity,
        message,
        file,
        line,
        column,
        // What is about a whole mapping marks its first line, not a page.
        ...(endLine > line ? {} : { endLine, endColumn }),
        resource: nameOf(resource),
        ...(hint === undefined ? {} : { hint }),
    };
}
/** The name of a resource alone, as findings carry it. */
function nameOf({ apiVersion, kind, namespace, name }) {
    return { apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name };
}
/** A path as people write it: `spec.containers[0].image`, `metadata.labels["a/b"]`; "the resource" for none. */
function showPath(path) {
    let text = '';
    for (const step of path) {
        if (typeof step === 'number')
            text += `[${step}]`;
        else if (/^[A-Za-z_][\w-]*$/u.test(step))
            text += text === '' ? step : `.${step}`;
        else
            text += `[${JSON.stringify(step)}]`;
    }
    return text === '' ? 'the resource' : text;
}
/** A value for a message: short, on one line. What stands in a Secret is never shown. */
function showValue(value, secret) {
    if (value === null || value === undefined)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    const what = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
    if (secret)
        return `a ${what}`;
    const text = JSON.stringify(value);
    return `the ${what} ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`;
}
/** `Did you mean "x"?`, or undefined. */
function suggest(word, candidates) {
    const candidate = (0,nearest/* nearest */.p)(word, candidates);
    return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}

;// CONCATENATED MODULE: ./build/domain/validate/duplicates.js


/** Reports every resource that another one before it already names: the later of them would silently win. */
function findDuplicates(resources, options = {}) {
    const seen = new Map();
    const findings = [];
    for (const resource of resources) {
        // A name that the cluster generates is never taken.
        if (resource.name === '' || resource.name.endsWith('{{ generateName }}'))
            continue;
        const { apiVersion, kind, namespace, name } = resource;
        const file = options.perFile ? resource.locate([]).file : '';
        const identity = [file, apiVersion, kind, namespace ?? options.namespace ?? '', name].join('\0');
        const first = seen.get(identity);
        if (first === undefined)
            seen.set(identity, resource);
        else {
            findings.push(findingAt(resource, ['metadata', 'name'], {
                rule: 'resource/duplicate',
                message: `${kind} ${name} is there twice: it is also at ${(0,errors/* formatPlace */.dE)(first.locate(['metadata', 'name']))}.`,
                hint: 'Remove one of them, or give them different names or namespaces.',
            }));
        }
    }
    return findings;
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/domain/validate/checking.js

/** Reports that a value has the wrong type. */
function wrongType(at, value, wanted, hint) {
    at.report(at.path, {
        rule: 'schema/type',
        message: `${showPath(at.path)} is ${showValue(value, at.secret)}; it must be ${wanted}.`,
        hint,
    });
}
/** Whether a value is a mapping. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/domain/validate/crd.js


/** The kinds that a CustomResourceDefinition (v1, or v1beta1 of old) defines; none when it cannot be understood. */
function customKinds(definition, objectMeta) {
    const { spec } = definition.value;
    if (!isMapping(spec) || !isMapping(spec.names))
        return [];
    const { group, scope, versions, version } = spec;
    const { kind } = spec.names;
    if (typeof group !== 'string' || typeof kind !== 'string')
        return [];
    const old = typeof version === 'string' ? [{ name: version, schema: spec.validation }] : [];
    const listed = Array.isArray(versions) ? versions : old;
    return listed.flatMap((one) => {
        if (!isMapping(one) || typeof one.name !== 'string' || one.served === false)
            return [];
        const schema = isMapping(one.schema) ? one.schema : isMapping(spec.validation) ? spec.validation : {};
        const shape = rootShape(schema.openAPIV3Schema, objectMeta, spec.preserveUnknownFields === true);
        const namespaced = scope === 'Namespaced' ? true : scope === 'Cluster' ? false : undefined;
        return [{ group, version: one.name, kind, shape, namespaced }];
    });
}
/** The shape of a custom resource: what its schema says, with what every resource has. */
function rootShape(schema, objectMeta, preserve) {
    const made = toShape(schema);
    if (made.is !== 'object')
        return { is: 'any' };
    const own = new Map([
        ['apiVersion', { shape: { is: 'string' } }],
        ['kind', { shape: { is: 'string' } }],
        ['metadata', { shape: objectMeta }],
        // What a controller writes is not judged.
        ['status', { shape: { is: 'any' } }],
    ]);
    return { ...made, properties: new Map([...made.properties, ...own]), open: made.open || preserve };
}
/** A schema of OpenAPI v3 as CRDs write them (structural, https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/). */
function toShape(schema) {
    if (!isMapping(schema))
        return { is: 'any' };
    const constraints = readConstraints(schema);
    const more = constraints === undefined ? {} : { more: constraints };
    if (schema['x-kubernetes-int-or-string'] === true)
        return { is: 'int-or-string', ...more };
    switch (schema.type) {
        case 'string':
            return { is: 'string', ...more };
        case 'boolean':
            return { is: 'boolean', ...more };
        case 'number':
            return { is: 'number', ...more };
        case 'integer':
            return { is: schema.format === 'int32' ? 'int32' : 'int64', ...more };
        case 'array':
            return { is: 'list', items: toShape(schema.items), ...more };
        case 'object':
            return { ...objectShape(schema), ...more };
        default:
            return schema.properties === undefined
                ? { is: 'any', ...more }
                : { ...objectShape({ ...schema, 'x-kubernetes-preserve-unknown-fields': true }), ...more };
    }
}
function objectShape(schema) {
    const { properties, required, additionalProperties } = schema;
    if (!isMapping(properties) && isMapping(additionalProperties))
        return { is: 'map', values: toShape(additionalProperties) };
    const embedded = schema['x-kubernetes-embedded-resource'] === true;
    const entries = Object.entries(isMapping(properties) ? properties : {});
    const shape = {
        is: 'object',
        properties: new Map(entries.map(([key, inner]) => [key, { shape: lazily(inner) }])),
        required: Array.isArray(required) ? required.filter((key) => typeof key === 'string') : [],
        open: embedded ||
            additionalProperties === true ||
            isMapping(additionalProperties) ||
            schema['x-kubernetes-preserve-unknown-fields'] === true,
    };
    return shape;
}
/** Most of a large schema is never used: a property's shape is made when a resource has it. Its nullability is needed before. */
function lazily(schema) {
    if (!isMapping(schema) || !isMapping(schema.properties) || schema.nullable === true)
        return toShape(schema);
    let shape;
    return {
        is: 'reference',
        resolve() {
            shape ??= toShape(schema);
            return shape;
        },
    };
}
const numbers = [
    'minimum',
    'maximum',
    'multipleOf',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'minProperties',
    'maxProperties',
];
function readConstraints(schema) {
    const more = {};
    for (const key of numbers)
        if (typeof schema[key] === 'number')
            more[key] = schema[key];
    for (const key of ['nullable', 'uniqueItems', 'exclusiveMinimum', 'exclusiveMaximum']) {
        if (schema[key] === true)
            more[key] = true;
    }
    if (Array.isArray(schema.enum))
        more.enum = schema.enum;
    if (typeof schema.format === 'string')
        more.format = schema.format;
    if (schema['x-kubernetes-embedded-resource'] === true)
        more.embedded = true;
    const pattern = readPattern(schema.pattern);
    if (pattern)
        more.pattern = pattern;
    const keys = schema['x-kubernetes-list-map-keys'];
    if (schema['x-kubernetes-list-type'] === 'set')
        more.listKeys = [];
    if (schema['x-kubernetes-list-type'] === 'map' && Array.isArray(keys))
        more.listKeys = keys.filter((key) => typeof key === 'string');
    for (const key of ['allOf', 'anyOf', 'oneOf']) {
        const list = schema[key];
        if (Array.isArray(list))
            more[key] = list.map(toAlternative);
    }
    if (isMapping(schema.not))
        more.not = toAlternative(schema.not);
    return Object.keys(more).length > 0 ? more : undefined;
}
/** Within allOf and its kin a schema only adds conditions: it does not say which fields there are. */
function toAlternative(schema) {
    if (!isMapping(schema))
        return { is: 'any' };
    const isObject = schema.properties !== undefined || schema.required !== undefined;
    const shape = toShape(isObject ? { ...schema, type: 'object', 'x-kubernetes-preserve-unknown-fields': true } : schema);
    if (shape.is !== 'object')
        return shape;
    const entries = isMapping(schema.properties) ? Object.entries(schema.properties) : [];
    return { ...shape, properties: new Map(entries.map(([key, inner]) => [key, { shape: toAlternative(inner) }])) };
}
/** Patterns come from whoever wrote the CRD: RE2 takes linear time for any of them, and it is what the cluster uses. */
function readPattern(source) {
    if (typeof source !== 'string')
        return undefined;
    try {
        const compiled = build/* RE2JS */.L3.compile(source);
        return { source, test: (text) => compiled.matcher(text).find() };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/domain/validate/removals.js
/**
 * What was removed before the bundled table begins, and the replacements of what was removed later
 * (https://kubernetes.io/docs/reference/using-api/deprecation-guide/). Keys are apiVersions and the kinds of it.
 */
const removals = [
    ['extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', 16, 'apps/v1'],
    ['extensions/v1beta1', 'NetworkPolicy', 16, 'networking.k8s.io/v1'],
    ['extensions/v1beta1', 'PodSecurityPolicy', 16],
    ['apps/v1beta1', 'Deployment StatefulSet ControllerRevision', 16, 'apps/v1'],
    ['apps/v1beta2', 'DaemonSet Deployment ReplicaSet StatefulSet ControllerRevision', 16, 'apps/v1'],
    ['extensions/v1beta1', 'Ingress', 22, 'networking.k8s.io/v1'],
    ['networking.k8s.io/v1beta1', 'Ingress IngressClass', 22, 'networking.k8s.io/v1'],
    [
        'admissionregistration.k8s.io/v1beta1',
        'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
        22,
        'admissionregistration.k8s.io/v1',
    ],
    ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 22, 'apiextensions.k8s.io/v1'],
    ['apiregistration.k8s.io/v1beta1', 'APIService', 22, 'apiregistration.k8s.io/v1'],
    ['authentication.k8s.io/v1beta1', 'TokenReview', 22, 'authentication.k8s.io/v1'],
    [
        'authorization.k8s.io/v1beta1',
        'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
        22,
        'authorization.k8s.io/v1',
    ],
    ['certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 22, 'certificates.k8s.io/v1'],
    ['coordination.k8s.io/v1beta1', 'Lease', 22, 'coordination.k8s.io/v1'],
    [
        'rbac.authorization.k8s.io/v1beta1',
        'ClusterRole ClusterRoleBinding Role RoleBinding',
        22,
        'rbac.authorization.k8s.io/v1',
    ],
    [
        'rbac.authorization.k8s.io/v1alpha1',
        'ClusterRole ClusterRoleBinding Role RoleBinding',
        22,
        'rbac.authorization.k8s.io/v1',
    ],
    ['scheduling.k8s.io/v1beta1', 'PriorityClass', 22, 'scheduling.k8s.io/v1'],
    ['storage.k8s.io/v1beta1', 'CSIDriver CSINode StorageClass VolumeAttachment', 22, 'storage.k8s.io/v1'],
    ['batch/v1beta1', 'CronJob', 25, 'batch/v1'],
    ['discovery.k8s.io/v1beta1', 'EndpointSlice', 25, 'discovery.k8s.io/v1'],
    ['events.k8s.io/v1beta1', 'Event', 25, 'events.k8s.io/v1'],
    ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 25, 'autoscaling/v2'],
    ['policy/v1beta1', 'PodDisruptionBudget', 25, 'policy/v1'],
    ['policy/v1beta1', 'PodSecurityPolicy', 25],
    ['node.k8s.io/v1beta1', 'RuntimeClass', 25, 'node.k8s.io/v1'],
    [
        'flowcontrol.apiserver.k8s.io/v1beta1',
        'FlowSchema PriorityLevelConfiguration',
        26,
        'flowcontrol.apiserver.k8s.io/v1',
    ],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 26, 'autoscaling/v2'],
    ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', 27, 'storage.k8s.io/v1'],
    [
        'flowcontrol.apiserver.k8s.io/v1beta2',
        'FlowSchema PriorityLevelConfiguration',
        29,
        'flowcontrol.apiserver.k8s.io/v1',
    ],
    [
        'flowcontrol.apiserver.k8s.io/v1beta3',
        'FlowSchema PriorityLevelConfiguration',
        32,
        'flowcontrol.apiserver.k8s.io/v1',
    ],
];
/** When a kind of an API version was removed, if it was. */
function removalOf(apiVersion, kind) {
    const found = removals.find(([version, kinds]) => version === apiVersion && kinds.split(' ').includes(kind));
    if (!found)
        return undefined;
    const [, , removed, instead] = found;
    return { removed, ...(instead === undefined ? {} : { instead }) };
}

;// CONCATENATED MODULE: ./build/domain/validate/kinds.js




/** Collects the kinds for a minor version of Kubernetes 1. CRDs come first, so that a repo can bring a newer one than we know. */
function collectKinds(definitions, minor) {
    const bundled = openBundledKinds();
    const custom = new Map();
    const customVersions = new Map();
    for (const definition of definitions) {
        if (definition.kind !== 'CustomResourceDefinition')
            continue;
        for (const kind of customKinds(definition, bundled.objectMeta)) {
            custom.set(`${kind.group}/${kind.version}/${kind.kind}`, kind);
            const name = `${kind.group}/${kind.kind}`;
            customVersions.set(name, [...(customVersions.get(name) ?? []), kind.version]);
        }
    }
    const judgeAnew = (apiVersion, kind) => {
        const own = custom.get(`${apiVersion}/${kind}`);
        if (own)
            return { known: own };
        const served = customVersions.get(`${groupOf(apiVersion)}/${kind}`);
        if (served)
            return { said: unserved(apiVersion, kind, served) };
        const known = bundled.find(apiVersion, kind);
        if (known)
            return withSaid(known, availability(apiVersion, kind, known, minor, bundled.apiVersionsOf(kind)));
        return { said: unknown(apiVersion, kind, bundled) };
    };
    const judged = new Map();
    return {
        objectMeta: bundled.objectMeta,
        judge(apiVersion, kind) {
            const name = `${apiVersion}/${kind}`;
            const before = judged.get(name) ?? judgeAnew(apiVersion, kind);
            judged.set(name, before);
            return before;
        },
    };
}
function withSaid(known, said) {
    return said === undefined ? { known } : { known, said };
}
function unserved(apiVersion, kind, served) {
    return {
        rule: 'schema/unknown-kind',
        message: `The CustomResourceDefinition of ${kind} does not serve ${apiVersion}.`,
        hint: `It serves ${served.join(', ')}.`,
    };
}
function availability(apiVersion, kind, { since, until }, minor, others) {
    const removal = removalOf(apiVersion, kind);
    const end = removal?.removed ?? until;
    const instead = removal?.instead ??
        others.find((one) => groupOf(one) === groupOf(apiVersion) && /\/?v\d+$/u.test(one) && one !== apiVersion);
    if (end !== undefined && minor >= end) {
        return {
            rule: 'schema/removed-api',
            message: `${apiVersion} ${kind} is not served by Kubernetes 1.${minor}${removal ? `: 1.${end} removed it` : ''}.`,
            hint: instead === undefined ? undefined : `Write apiVersion: ${instead} and follow its changes.`,
        };
    }
    if (since !== undefined && minor < since) {
        return {
            rule: 'schema/removed-api',
            message: `${apiVersion} ${kind} is not served by Kubernetes 1.${minor}: it is there from 1.${since} on.`,
            hint: 'Raise the version of the environment or use an older API version.',
        };
    }
    return undefined;
}
function unknown(apiVersion, kind, bundled) {
    const versions = bundled.apiVersionsOf(kind);
    if (!bundled.hasGroup(apiVersion)) {
        // Not one of Kubernetes' groups: somebody's CRD, whose schema is not in the repo. `apps.v1/Deployment` is a slip, though.
        const slip = suggest(apiVersion, versions);
        if (slip !== undefined)
            return { rule: 'schema/unknown-kind', message: `${apiVersion} is no API version of ${kind}.`, hint: slip };
        return {
            rule: 'schema/unknown-kind',
            severity: 'info',
            message: `No schema is known for ${apiVersion} ${kind}: its fields were not checked.`,
            hint: 'Commit its CustomResourceDefinition to have it checked.',
        };
    }
    const usual = versions.find((one) => /(?:^|\/)v\d+$/u.test(one)) ?? versions[0];
    return {
        rule: 'schema/unknown-kind',
        message: `Kubernetes has no ${kind} in ${apiVersion}.`,
        hint: usual === undefined ? suggest(kind, bundled.kindNames()) : `${kind} is in ${usual}.`,
    };
}

;// CONCATENATED MODULE: ./build/domain/validate/formats.js
/**
 * A quantity: `1.5`, `500m`, `2Gi`, `1e3`
 * (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
 */
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/u;
/** Whether a text is a quantity of Kubernetes. */
function isQuantity(text) {
    return quantity.test(text);
}
const dateTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/u;
/** Whether a text is a time as Go's time.RFC3339 reads it: real dates, upper-case `T` and `Z`, no leap seconds. */
function isDateTime(text) {
    const parts = dateTime
        .exec(text)
        ?.slice(1)
        .map((part) => Number(part ?? 0));
    if (!parts)
        return false;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts;
    return isDay(year, month, day) && hour < 24 && minute < 60 && second < 60 && zoneHour <= 24 && zoneMinute < 60;
}
function isDay(year, month, day) {
    if (month < 1 || month > 12 || day < 1)
        return false;
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return day <= (days[month - 1] ?? 0);
}
/** Whether a text is base64 as Go decodes `[]byte` from JSON: standard alphabet, padded, line ends anywhere. */
function isBase64(text) {
    const compact = /[\r\n]/u.test(text) ? text.replace(/[\r\n]/gu, '') : text;
    return compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(compact);
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/u;
const hostname = /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/u;
const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu;
const goDuration = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;
/**
 * The formats that a cluster checks in custom resources
 * (https://github.com/kubernetes/apiextensions-apiserver/blob/master/pkg/apiserver/validation/formats.go), as far as they are
 * exact here; any other is let through, as the cluster does with what it does not know.
 */
const formats = {
    'date-time': isDateTime,
    datetime: isDateTime,
    date: (text) => isDateTime(`${text}T00:00:00Z`),
    byte: isBase64,
    ipv4: (text) => ipv4.test(text),
    hostname: (text) => hostname.test(text),
    uuid: (text) => uuid.test(text),
    duration: (text) => goDuration.test(text) ||
        /^P(?!$)[0-9A-Z.,-]+$/u.test(text) ||
        /^\d+ ?(?:d|w|days?|weeks?|hours?|minutes?|seconds?)$/u.test(text),
};

;// CONCATENATED MODULE: ./build/domain/validate/check-constraints.js



/** Checks the keywords of OpenAPI that a CRD adds to types. */
function checkConstraints(more, value, at) {
    if (more.enum !== undefined && !more.enum.some((one) => same(one, value)))
        reportEnum(more.enum, value, at);
    if (typeof value === 'string')
        checkString(more, value, at);
    else if (typeof value === 'number')
        checkNumber(more, value, at);
    else if (Array.isArray(value))
        checkItems(more, value, at);
    else if (isMapping(value))
        checkMapping(more, value, at);
    checkCombinations(more, value, at);
}
function violates(at, value, what) {
    at.report(at.path, {
        rule: 'schema/constraint',
        message: `${showPath(at.path)} is ${showValue(value, at.secret)}; ${what}.`,
    });
}
function reportEnum(values, value, at) {
    const words = values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    at.report(at.path, {
        rule: 'schema/enum',
        message: `${showPath(at.path)} is ${showValue(value, at.secret)}; it must be one of ${words.slice(0, 20).join(', ')}.`,
        hint: typeof value === 'string' ? suggest(value, words) : undefined,
    });
}
function checkString(more, value, at) {
    const { pattern, minLength, maxLength, format } = more;
    // Go counts code points.
    const length = minLength === undefined && maxLength === undefined ? 0 : [...value].length;
    if (minLength !== undefined && length < minLength)
        violates(at, value, `it needs at least ${minLength} characters`);
    if (maxLength !== undefined && length > maxLength)
        violates(at, value, `it may have at most ${maxLength} characters`);
    if (pattern && !pattern.test(value))
        violates(at, value, `it must match ${pattern.source}`);
    const accepts = format !== undefined && Object.hasOwn(formats, format) ? formats[format] : undefined;
    if (accepts && !accepts(value)) {
        at.report(at.path, {
            rule: 'schema/format',
            message: `${showPath(at.path)} is ${showValue(value, at.secret)}, which has not the format "${format}".`,
        });
    }
}
function checkNumber(more, value, at) {
    const { minimum, maximum, multipleOf } = more;
    if (minimum !== undefined && (value < minimum || (more.exclusiveMinimum === true && value === minimum))) {
        violates(at, value, `it must be ${more.exclusiveMinimum ? 'more than' : 'at least'} ${minimum}`);
    }
    if (maximum !== undefined && (value > maximum || (more.exclusiveMaximum === true && value === maximum))) {
        violates(at, value, `it must be ${more.exclusiveMaximum ? 'less than' : 'at most'} ${maximum}`);
    }
    if (multipleOf !== undefined && multipleOf > 0 && !Number.isInteger(value / multipleOf)) {
        violates(at, value, `it must be a multiple of ${multipleOf}`);
    }
}
function checkItems(more, items, at) {
    const { minItems, maxItems, listKeys } = more;
    if (minItems !== undefined && items.length < minItems)
        violates(at, items, `it needs at least ${minItems} items`);
    if (maxItems !== undefined && items.length > maxItems)
        violates(at, items, `it may have at most ${maxItems} items`);
    if (listKeys === undefined && more.uniqueItems !== true)
        return;
    const seen = new Map();
    for (const [index, item] of items.entries()) {
        const identity = JSON.stringify(listKeys?.length && isMapping(item) ? listKeys.map((key) => item[key]) : item);
        const first = seen.get(identity);
        if (first === undefined)
            seen.set(identity, index);
        else
            reportRepeated(index, first, listKeys ?? [], at);
    }
}
function reportRepeated(index, first, keys, at) {
    const path = [...at.path, index];
    const what = keys.length > 0 ? `has the same ${keys.join(' and ')} as` : 'is the same as';
    at.report(path, {
        rule: 'schema/repeated-item',
        message: `${showPath(path)} ${what} item ${first}.`,
    });
}
function checkMapping(more, value, at) {
    const count = Object.keys(value).length;
    if (more.minProperties !== undefined && count < more.minProperties) {
        violates(at, value, `it needs at least ${more.minProperties} keys`);
    }
    if (more.maxProperties !== undefined && count > more.maxProperties) {
        violates(at, value, `it may have at most ${more.maxProperties} keys`);
    }
    if (more.embedded !== true)
        return;
    for (const key of ['apiVersion', 'kind']) {
        if (typeof value[key] === 'string' && value[key] !== '')
            continue;
        at.report(at.path, { rule: 'schema/required', message: `${showPath(at.path)} is a resource and needs "${key}".` });
    }
    if (value.metadata === undefined || value.metadata === null)
        return;
    at.path.push('metadata');
    at.check(at.objectMeta, value.metadata, at);
    at.path.pop();
}
function checkCombinations({ allOf, anyOf, oneOf, not }, value, at) {
    for (const shape of allOf ?? [])
        at.check(shape, value, at);
    if (anyOf && !anyOf.some((shape) => fits(shape, value, at))) {
        violates(at, value, 'none of the alternatives of its schema fits it (anyOf)');
    }
    if (oneOf) {
        const fitting = oneOf.filter((shape) => fits(shape, value, at)).length;
        if (fitting !== 1)
            violates(at, value, `exactly one alternative of its schema must fit it, not ${fitting} (oneOf)`);
    }
    if (not && fits(not, value, at))
        violates(at, value, 'its schema forbids it (not)');
}
function fits(shape, value, at) {
    let fitting = true;
    const path = [...at.path];
    at.check(shape, value, {
        ...at,
        path,
        report: () => {
            fitting = false;
        },
    });
    return fitting;
}
/** Deep equality of plain data; the order of keys does not matter. */
function same(a, b) {
    if (a === b)
        return true;
    if (Array.isArray(a) && Array.isArray(b))
        return a.length === b.length && a.every((item, index) => same(item, b[index]));
    if (!isMapping(a) || !isMapping(b))
        return false;
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

;// CONCATENATED MODULE: ./build/domain/validate/check-scalar.js



const maxInt32 = 2_147_483_647;
/** Compares a value with the shape of a scalar. */
function checkScalar(shape, value, at) {
    switch (shape.is) {
        case 'string':
            if (typeof value !== 'string')
                wrongType(at, value, 'text', quoteIt(value, at));
            return;
        case 'boolean':
            if (typeof value !== 'boolean')
                wrongType(at, value, 'true or false', bareWord(value));
            return;
        case 'number':
            if (typeof value !== 'number')
                wrongType(at, value, 'a number', bareNumber(value));
            return;
        case 'int32':
        case 'int64':
            checkInteger(value, shape.is === 'int32', at);
            return;
        case 'int-or-string':
            if (typeof value === 'string')
                return;
            if (typeof value === 'number')
                checkInteger(value, true, at);
            else
                wrongType(at, value, 'an integer or text');
            return;
        case 'quantity':
            checkQuantity(value, at);
            return;
        case 'enum':
            checkEnum(shape, value, at);
            return;
        case 'date-time':
            checkText(value, isDateTime, 'a time such as "2026-01-31T12:00:00Z"', at);
            return;
        case 'bytes':
            checkText(value, isBase64, 'base64', at);
    }
}
function checkInteger(value, small, at) {
    if (typeof value !== 'number')
        wrongType(at, value, 'an integer', bareNumber(value));
    else if (!Number.isInteger(value))
        wrongType(at, value, 'an integer');
    else if (small && (value > maxInt32 || value < -maxInt32 - 1))
        wrongType(at, value, 'a 32-bit integer');
}
function checkQuantity(value, at) {
    if (typeof value === 'number')
        return;
    if (typeof value !== 'string')
        wrongType(at, value, 'a quantity such as 500m or 2Gi');
    else if (!isQuantity(value))
        badFormat(at, value, 'a quantity such as 500m or 2Gi');
}
function checkText(value, accepts, wanted, at) {
    if (typeof value !== 'string')
        wrongType(at, value, `text: ${wanted}`, quoteIt(value, at));
    else if (!accepts(value))
        badFormat(at, value, wanted);
}
function badFormat(at, value, wanted) {
    at.report(at.path, {
        rule: 'schema/format',
        message: `${showPath(at.path)} is ${showValue(value, at.secret)}, which is not ${wanted}.`,
    });
}
function checkEnum({ values }, value, at) {
    if (typeof value !== 'string') {
        wrongType(at, value, `one of ${values.join(', ')}`, quoteIt(value, at));
    }
    else if (value !== '' && !values.includes(value)) {
        at.report(at.path, {
            rule: 'schema/enum',
            message: `${showPath(at.path)} is ${showValue(value, at.secret)}; it must be one of ${values.join(', ')}.`,
            hint: suggest(value, values),
        });
    }
}
function quoteIt(value, at) {
    if (typeof value !== 'number' && typeof value !== 'boolean')
        return undefined;
    return at.secret ? 'Quote it.' : `Quote it: "${value}"; YAML takes it for a ${typeof value}.`;
}
function bareWord(value) {
    return value === 'true' || value === 'false' ? 'Remove the quotes.' : undefined;
}
function bareNumber(value) {
    return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/u.test(value) ? 'Remove the quotes.' : undefined;
}

;// CONCATENATED MODULE: ./build/domain/validate/check.js




/** Compares a value with its shape and reports each difference. Depth is bounded by the reader of the manifest. */
function check(shape, value, at) {
    switch (shape.is) {
        case 'any':
            break;
        case 'reference':
            check(shape.resolve(), value, at);
            return;
        case 'object':
            checkObject(shape, value, at);
            break;
        case 'list':
            checkList(shape, value, at);
            break;
        case 'map':
            checkMap(shape, value, at);
            break;
        default:
            if (typeof value === 'string' && at.encrypted && value.startsWith('ENC['))
                return;
            checkScalar(shape, value, at);
    }
    if (shape.more !== undefined)
        checkConstraints(shape.more, value, at);
}
function checkObject(shape, value, at) {
    if (!isMapping(value)) {
        wrongType(at, value, 'a mapping');
        return;
    }
    for (const key in value) {
        const inner = value[key];
        const property = shape.properties.get(key);
        at.path.push(key);
        if (property === undefined) {
            if (!shape.open)
                unknownField(shape, key, at);
        }
        else {
            if (property.since !== undefined || property.until !== undefined)
                checkVersion(property, key, at);
            // A null counts as not written: Go leaves the field empty, and CRDs prune it where it is not nullable.
            if (inner !== null && inner !== undefined)
                check(property.shape, inner, at);
        }
        at.path.pop();
    }
    for (const key of shape.required) {
        const inner = value[key];
        if (inner !== undefined && (inner !== null || shape.properties.get(key)?.shape.more?.nullable === true))
            continue;
        at.report(at.path, {
            rule: 'schema/required',
            message: `${showPath(at.path)} needs "${key}", which is ${inner === null ? 'null' : 'missing'}.`,
        });
    }
}
function checkList(shape, value, at) {
    if (!Array.isArray(value)) {
        wrongType(at, value, 'a list', 'Start each item with "- ".');
        return;
    }
    const items = value;
    for (let index = 0; index < items.length; index++)
        checkItem(shape.items, items[index] ?? null, index, at);
}
function checkItem(shape, item, index, at) {
    if (item === null && shape.more?.nullable === true)
        return;
    at.path.push(index);
    if (item !== null)
        check(shape, item, at);
    else if (shape.is !== 'any') {
        const message = `${showPath(at.path)} is empty.`;
        at.report(at.path, { rule: 'schema/type', message, hint: 'Remove the item or fill it.' });
    }
    at.path.pop();
}
function checkMap(shape, value, at) {
    if (!isMapping(value)) {
        wrongType(at, value, 'a mapping');
        return;
    }
    if (shape.values.is === 'any')
        return;
    for (const key in value) {
        const inner = value[key];
        // Go decodes a null of a map into the empty value; templates write many.
        if (inner === null || inner === undefined)
            continue;
        at.path.push(key);
        check(shape.values, inner, at);
        at.path.pop();
    }
}
function checkVersion({ since, until }, key, at) {
    if (since !== undefined && at.minor < since) {
        at.report(at.path, {
            rule: 'schema/field-version',
            part: 'key',
            message: `${showPath(at.path)} is there from Kubernetes 1.${since} on; this is for 1.${at.minor}.`,
            hint: `Remove "${key}" or raise the version of the environment.`,
        });
    }
    if (until !== undefined && at.minor >= until) {
        at.report(at.path, {
            rule: 'schema/field-version',
            part: 'key',
            message: `${showPath(at.path)} is not there any more in Kubernetes 1.${at.minor}.`,
            hint: `Remove "${key}".`,
        });
    }
}
function unknownField(shape, key, at) {
    // The top-level `sops` of an encrypted file is taken off before anything is applied.
    if (at.encrypted && at.path.length === 1 && key === 'sops')
        return;
    at.report(at.path, {
        rule: 'schema/unknown-field',
        part: 'key',
        severity: at.strict ? 'error' : 'warning',
        message: `${showPath(at.path)} is not a known field.`,
        hint: suggest(key, shape.properties.keys()),
    });
}

// EXTERNAL MODULE: ./build/domain/versions/reference.js
var reference = __webpack_require__(5462);
;// CONCATENATED MODULE: ./build/domain/validate/images.js


/** The lists whose objects carry an `image`, as in src/domain/manifests/images.ts. */
const containerLists = new Set(['containers', 'initContainers', 'ephemeralContainers']);
/**
 * Reports container images that no registry could have, wherever a resource has containers. Every value of every resource is passed
 * here, so that the path is one list that grows and shrinks, not a new one for each value.
 */
function checkImages(resource, report) {
    walk(resource.value, [], false, report);
}
function walk(value, path, inContainer, report) {
    if (typeof value !== 'object' || value === null)
        return;
    if (Array.isArray(value)) {
        const holdsContainers = containerLists.has(String(path.at(-1)));
        for (let index = 0; index < value.length; index++) {
            path.push(index);
            walk(value[index], path, holdsContainers, report);
            path.pop();
        }
        return;
    }
    const mapping = value;
    for (const key in mapping) {
        const inner = mapping[key];
        if (typeof inner === 'object') {
            path.push(key);
            walk(inner, path, false, report);
            path.pop();
        }
        else if (inContainer && key === 'image' && typeof inner === 'string')
            checkImage(inner, [...path, key], report);
    }
}
function checkImage(text, path, report) {
    // Empty is allowed where something fills it in later; what it means there is not ours to judge.
    if (text === '' || (0,reference/* parseReference */.F2)(text))
        return;
    report(path, {
        rule: 'image/reference',
        message: `${showPath(path)} is ${JSON.stringify(text.slice(0, 120))}, which is no image reference.`,
        hint: 'It looks like registry.example.com/team/name:tag, in lower case, with the digest as @sha256:….',
    });
}

;// CONCATENATED MODULE: ./build/domain/validate/names.js
const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/u;
const qualifiedName = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/u;
/** RFC 1123 subdomain: most names. */
const subdomain = (name) => {
    if (name.length > 253)
        return `has ${name.length} characters; at most 253 are allowed`;
    if (name.split('.').every((part) => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/u.test(part)))
        return undefined;
    return 'must consist of lower-case letters, digits, "-" and ".", and start and end with a letter or digit';
};
/** RFC 1123 label: names that become a part of a host name. */
const dnsLabel = (name) => {
    if (name.length > 63)
        return `has ${name.length} characters; at most 63 are allowed`;
    return label.test(name)
        ? undefined
        : 'must consist of lower-case letters, digits and "-", and start and end with a letter or digit';
};
/** Names that only have to fit into a path: RBAC has `system:node`. */
const pathSegment = (name) => name === '.' || name === '..' || /[/%]/u.test(name) ? 'must not be "." or "..", or contain "/" or "%"' : undefined;
/** Keys of labels and annotations: `prefix/name`. */
const qualifiedKey = (key) => {
    const parts = key.split('/');
    const name = parts.pop() ?? '';
    if (parts.length > 1)
        return 'has more than one "/"';
    const [prefix] = parts;
    if (prefix !== undefined && (prefix === '' || subdomain(prefix) !== undefined))
        return 'has a prefix that is no DNS name';
    if (qualifiedName.test(name))
        return undefined;
    return 'must consist of at most 63 letters, digits, "-", "_" and ".", and start and end with a letter or digit';
};
/** Values of labels. */
const labelValue = (value) => value === '' || qualifiedName.test(value)
    ? undefined
    : 'must consist of at most 63 letters, digits, "-", "_" and ".", and start and end with a letter or digit';

;// CONCATENATED MODULE: ./build/domain/validate/metadata.js




/** TotalAnnotationSizeLimitB (https://github.com/kubernetes/apimachinery/blob/master/pkg/api/validation/objectmeta.go). */
const maxAnnotations = 256 * 1024;
/** A CronJob's name leaves room for the suffix of its Jobs (https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/batch/validation/validation.go). */
const maxCronJob = 52;
/** The server's rules for metadata that no schema says. Types are judged by the schema: what is no text is passed over here. */
function checkMetadata(resource, namespaced, report) {
    const { metadata } = resource.value;
    if (!isMapping(metadata))
        return;
    checkName(resource, metadata, report);
    checkNamespace(metadata, namespaced, report);
    checkLabels(metadata.labels, ['metadata', 'labels'], report);
    checkAnnotations(metadata.annotations, ['metadata', 'annotations'], report);
    for (const path of templates) {
        const template = path.reduce((value, key) => (isMapping(value) ? value[key] : undefined), resource.value);
        if (isMapping(template)) {
            checkLabels(template.labels, [...path, 'labels'], report);
            checkAnnotations(template.annotations, [...path, 'annotations'], report);
        }
    }
}
/** Where a workload has the metadata of what it makes. */
const templates = [
    ['spec', 'template', 'metadata'],
    ['spec', 'jobTemplate', 'metadata'],
    ['spec', 'jobTemplate', 'spec', 'template', 'metadata'],
];
function checkName(resource, metadata, report) {
    const { name } = metadata;
    if (typeof name !== 'string' || name === '')
        return;
    const wrong = ruleFor(resource)(name);
    if (wrong !== undefined)
        report(['metadata', 'name'], { rule: 'metadata/name', message: `The name ${show(name)} ${wrong}.` });
}
function ruleFor({ apiVersion, kind }) {
    const group = groupOf(apiVersion);
    if (group === 'rbac.authorization.k8s.io')
        return pathSegment;
    if (group === '' && (kind === 'Namespace' || kind === 'Service'))
        return dnsLabel;
    if (group === 'batch' && kind === 'CronJob') {
        return (name) => name.length > maxCronJob
            ? `has ${name.length} characters; a CronJob's has at most ${maxCronJob}`
            : subdomain(name);
    }
    return subdomain;
}
function checkNamespace(metadata, namespaced, report) {
    const { namespace } = metadata;
    if (typeof namespace !== 'string' || namespace === '')
        return;
    const path = ['metadata', 'namespace'];
    const wrong = dnsLabel(namespace);
    if (wrong !== undefined)
        report(path, { rule: 'metadata/namespace', message: `The namespace ${show(namespace)} ${wrong}.` });
    if (namespaced !== false)
        return;
    report(path, {
        rule: 'metadata/namespace',
        severity: 'warning',
        message: 'This kind belongs to the cluster and has no namespace.',
        hint: 'Remove the namespace.',
    });
}
function checkLabels(labels, path, report) {
    if (!isMapping(labels))
        return;
    for (const [key, value] of Object.entries(labels)) {
        checkKey(key, [...path, key], 'metadata/label', report);
        const wrong = typeof value === 'string' ? labelValue(value) : undefined;
        if (wrong === undefined)
            continue;
        report([...path, key], { rule: 'metadata/label', message: `The value of ${showPath([...path, key])} ${wrong}.` });
    }
}
function checkAnnotations(annotations, path, report) {
    if (!isMapping(annotations))
        return;
    let size = 0;
    for (const [key, value] of Object.entries(annotations)) {
        // The server compares the lower-case form: annotations may have capitals in their prefix.
        checkKey(key.toLowerCase(), [...path, key], 'metadata/annotation', report);
        size += byteLength(key) + (typeof value === 'string' ? byteLength(value) : 0);
    }
    if (size <= maxAnnotations)
        return;
    report(path, {
        rule: 'metadata/annotation',
        message: `The annotations have ${size} bytes together; at most ${maxAnnotations} are allowed.`,
    });
}
function checkKey(key, path, rule, report) {
    const wrong = qualifiedKey(key);
    if (wrong !== undefined)
        report(path, { rule, part: 'key', message: `The key ${show(String(path.at(-1)))} ${wrong}.` });
}
/** Bytes of a text in UTF-8. */
function byteLength(text) {
    let bytes = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}
function show(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

;// CONCATENATED MODULE: ./build/domain/validate/resource.js




/** Everything that there is to say of one resource by itself. Nothing is thrown for what it holds. */
function validateResource(resource, kinds, options) {
    const findings = [];
    const report = (path, said) => {
        findings.push(findingAt(resource, path, said));
    };
    const { known, said } = kinds.judge(resource.apiVersion, resource.kind);
    if (said)
        report([said.rule === 'schema/removed-api' ? 'apiVersion' : 'kind'], said);
    const at = {
        ...options,
        secret: resource.kind === 'Secret',
        encrypted: typeof resource.value.sops === 'object' && resource.value.sops !== null,
        path: [],
        objectMeta: kinds.objectMeta,
        check: check,
        report,
    };
    if (known)
        check(known.shape, resource.value, at);
    else if (said?.severity === 'info')
        checkOnlyMetadata(resource, at);
    checkMetadata(resource, known?.namespaced, report);
    checkImages(resource, report);
    return findings;
}
/** Of a custom resource without a schema at least the metadata is known. */
function checkOnlyMetadata(resource, at) {
    const { metadata } = resource.value;
    if (metadata === undefined || metadata === null)
        return;
    at.path.push('metadata');
    check(at.objectMeta, metadata, at);
    at.path.pop();
}

;// CONCATENATED MODULE: ./build/domain/validate/environment.js






/**
 * Judges the resources of one environment together, offline. The findings are in the order of report, equal for equal
 * input whatever the order of the resources' files.
 *
 * @throws ConfigError for a version that cannot be read
 */
function validateEnvironment(resources, options = {}) {
    const minor = options.version === undefined ? newestMinor : readMinor(options.version);
    const kinds = collectKinds([...(options.definitions ?? []), ...resources], minor);
    const strict = options.strict ?? true;
    const findings = resources.flatMap((resource) => validateResource(resource, kinds, { minor, strict }));
    findings.push(...findDuplicates(resources, { namespace: options.namespace, perFile: options.duplicatesPerFile }));
    return findings.sort(kit_findings/* compareFindings */.E);
}
/** `1.33`, `v1.33.4` or `1.33.4-gke.100` → 33. A version newer than the table is judged as the newest one. */
function readMinor(version) {
    const minor = /^v?1\.(\d{1,3})(?:\.\d+)?(?:[-+][\w.+-]*)?$/u.exec(version)?.[1];
    if (minor === undefined) {
        throw new errors/* ConfigError */.xL(`${JSON.stringify(version)} is no version of Kubernetes.`, {
            hint: 'Write it with its minor version, such as "1.33"; the quotes keep YAML from taking 1.30 for 1.3.',
        });
    }
    return Math.min(Number(minor), newestMinor);
}


/***/ })

};
