// WRONG 2.5 extents
// BECAUSE the kept axes behind the reduced ones were counted before them: they are part 2
int[] extents = {1, 1, 1};
for (int axis = 0; axis < sizes.length; axis++) {
  extents[reduced[axis] ? 1 : 0] *= sizes[axis];
}
return extents;
