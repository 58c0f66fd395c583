// WRONG 1.2 larger
// BECAUSE the smaller was returned: turn the comparison round
return first.compareTo(second) < 0 ? first : second;
