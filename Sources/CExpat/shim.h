#ifndef CEXPAT_SHIM_H
#define CEXPAT_SHIM_H

#include <expat.h>

#if XML_MAJOR_VERSION < 2 || (XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION < 4)
#error "Expat 2.4 or newer is needed: it bounds what entities may expand to (Debian: apt install libexpat1-dev)"
#endif

#endif
