// WRONG 1.1 named
// BECAUSE a copy got the name: set this value's own label and return this
Value copy = new Value(data, op, rule);
copy.label = label;
return copy;
