// WRONG 2.13 restore
// BECAUSE it turned the mode round: put back what the scope remembers
set(!isEnabled());
