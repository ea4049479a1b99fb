#ifndef HORYZONT_CPROJ_H
#define HORYZONT_CPROJ_H
#include <proj.h>
#include <geodesic.h>
#endif
