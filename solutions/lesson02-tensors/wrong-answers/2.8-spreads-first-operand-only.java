// WRONG 2.8 spreads
// BECAUSE only the first operand was asked: one of them is enough, whichever it is
return inputs[0].requiresGrad();
