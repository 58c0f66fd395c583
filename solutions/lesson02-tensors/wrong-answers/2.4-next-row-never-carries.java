// WRONG 2.4 nextRow
// BECAUSE only the last wheel ever turned: one gone round goes back and turns the next
if (axes > 0) {
  position[axes - 1]++;
  start += strides[axes - 1];
}
