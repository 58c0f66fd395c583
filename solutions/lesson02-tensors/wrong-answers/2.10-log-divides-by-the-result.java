// WRONG 2.10 log
// BECAUSE the derivative of log x is 1/x of the input, not 1/log x
return gradient.div(x.log());
