// WRONG 2.13 close
// BECAUSE it switched on, whatever was before: put back what the scope remembers
set(true);
