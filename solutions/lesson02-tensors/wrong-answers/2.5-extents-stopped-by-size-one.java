// WRONG 2.5 extents
// BECAUSE a kept axis of size 1 was taken to separate others: skip axes of size 1
int[] extents = {1, 1, 1};
int part = 0;
for (int axis = 0; axis < sizes.length; axis++) {
  if (reduced[axis] && part == 2) {
    return null;
  }
  if (reduced[axis]) {
    part = 1;
  } else if (part == 1) {
    part = 2;
  }
  extents[part] *= sizes[axis];
}
return extents;
