// WRONG 1.1 add
// BECAUSE the left operand was overwritten: return a new value, change no operand
data += other.data;
return this;
