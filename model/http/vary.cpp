#include "model/http/vary.h"
