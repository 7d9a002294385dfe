#include "model/http/cache_control.h"
