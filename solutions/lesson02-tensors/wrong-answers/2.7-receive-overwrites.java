// WRONG 2.7 receive
// BECAUSE the second gradient took the place of the first: add it to the sum
pending.get(node).gradient = gradient;
