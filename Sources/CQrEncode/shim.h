#ifndef HORYZONT_CQRENCODE_H
#define HORYZONT_CQRENCODE_H
#include <qrencode.h>
#endif
