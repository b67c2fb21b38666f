#ifndef CLIBICAL_SHIM_H
#define CLIBICAL_SHIM_H

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#if !ICAL_CHECK_VERSION(3, 0, 16)
#error "libical 3.0.16 or newer is needed (Debian: apt install libical-dev)"
#endif

/// `icalerrno` is a macro, which Swift does not import.
static inline icalerrorenum clibical_errno(void) { return icalerrno; }

/// Renamed `icalcomponent_clone` in libical 4.
static inline icalcomponent *clibical_component_clone(icalcomponent *component) {
#if ICAL_CHECK_VERSION(4, 0, 0)
    return icalcomponent_clone(component);
#else
    return icalcomponent_new_clone(component);
#endif
}

/// Frees what `icalrecurrencetype_from_string` allocates inside a rule, which libical 3 leaves to its caller.
static inline void clibical_rule_release(struct icalrecurrencetype *rule) {
    free(rule->rscale);
    rule->rscale = NULL;
}

#endif
