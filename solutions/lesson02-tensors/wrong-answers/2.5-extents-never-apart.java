// WRONG 2.5 extents
// BECAUSE reduced axes that stand apart are no block of rows: return null for them
int[] extents = {1, 1, 1};
int part = 0;
for (int axis = 0; axis < sizes.length; axis++) {
  if (reduced[axis]) {
    part = 1;
  } else if (part == 1) {
    part = 2;
  }
  extents[part] *= sizes[axis];
}
return extents;
