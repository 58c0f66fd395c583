// WRONG 2.4 alike
// BECAUSE equal layouts may both have gaps, and a loop over a run skips none: ask isContiguous
return a.layout().equals(b.layout());
