// WRONG 2.11 permute
// BECAUSE reading the list backwards does not undo it: axis i went to where axes holds i
int[] back = new int[axes.length];
for (int i = 0; i < axes.length; i++) {
  back[i] = axes[axes.length - 1 - i];
}
return gradient.permute(back);
