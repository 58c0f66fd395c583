// WRONG 2.13 restore
// BECAUSE it switched on, whatever was before: put back what the scope remembers
set(true);
