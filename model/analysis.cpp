#include "model/analysis.h"
