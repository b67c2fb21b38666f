#ifndef CLIBMD_SHIM_H
#define CLIBMD_SHIM_H

#include <stdint.h>
#include <sys/types.h>
#include <sha256.h>

#endif
