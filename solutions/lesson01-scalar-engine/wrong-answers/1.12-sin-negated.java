// WRONG 1.12 sin
// BECAUSE the derivative of the sine is the cosine, without a minus
return chain(Math.sin(value), -Math.cos(value));
