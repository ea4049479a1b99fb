#ifndef HORYZONT_CXLSXWRITER_H
#define HORYZONT_CXLSXWRITER_H
#include <xlsxwriter.h>
#endif
