#ifndef HORYZONT_CGEOS_H
#define HORYZONT_CGEOS_H
// Only the functions that take a context: they are the ones safe to call from several threads.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
#endif
