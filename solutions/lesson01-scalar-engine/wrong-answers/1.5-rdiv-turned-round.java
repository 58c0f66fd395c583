// WRONG 1.5 rdiv
// BECAUSE rdiv computed x / c: the constant stands on the left, c / x
return div(of(constant));
