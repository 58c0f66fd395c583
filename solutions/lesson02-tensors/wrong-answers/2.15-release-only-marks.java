// WRONG 2.15 release
// BECAUSE the context is marked, but still holds its tensors: drop them
released = true;
