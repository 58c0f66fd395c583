// WRONG 1.10 clear
// BECAUSE it cleared the first parameter only: clear each of them
parameters.iterator().next().setGrad(0);
