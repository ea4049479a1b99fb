#ifndef HORYZONT_CARGON2_H
#define HORYZONT_CARGON2_H
#include <argon2.h>
#endif
