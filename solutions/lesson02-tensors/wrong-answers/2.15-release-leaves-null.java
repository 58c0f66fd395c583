// WRONG 2.15 release
// BECAUSE whoever looks for a saved tensor finds null for the array: put NOTHING in its place
saved = null;
released = true;
