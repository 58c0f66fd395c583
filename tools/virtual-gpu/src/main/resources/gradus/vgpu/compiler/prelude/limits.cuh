// Takes away what this compiler predefines and NVRTC does not.
#undef __FLT_MAX__
#undef __FLT_MIN__
#undef __FLT_EPSILON__
#undef __DBL_MAX__
#undef __DBL_MIN__
#undef __DBL_EPSILON__
#undef __INT_MAX__
#undef __LONG_MAX__
#undef __LONG_LONG_MAX__
#undef __SCHAR_MAX__
#undef __SHRT_MAX__
