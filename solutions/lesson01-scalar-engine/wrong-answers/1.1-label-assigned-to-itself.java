// WRONG 1.1 named
// BECAUSE the parameter was assigned to itself: the field is this.label
label = label;
return this;
