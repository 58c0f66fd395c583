// WRONG 2.8 zeroGrad
// BECAUSE there was no gradient yet: ask whether grad is null
grad = grad.requiresGrad() ? grad.zerosLike() : grad.zero_();
