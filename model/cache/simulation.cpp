#include "model/cache/simulation.h"
