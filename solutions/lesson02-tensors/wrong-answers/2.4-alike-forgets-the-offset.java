// WRONG 2.4 alike
// BECAUSE two runs may begin at different indices: compare the offsets too
return a.layout().isContiguous() && b.layout().isContiguous();
