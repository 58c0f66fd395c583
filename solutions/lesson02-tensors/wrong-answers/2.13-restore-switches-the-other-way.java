// WRONG 2.13 restore
// BECAUSE it set the opposite of what was before: before is the mode to put back
set(!before);
