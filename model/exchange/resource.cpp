#include "model/exchange/resource.h"
