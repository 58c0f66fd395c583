// WRONG 2.15 release
// BECAUSE the tensors are gone, but nobody can tell: set released
saved = NOTHING;
