#include "model/cache/reason.h"
