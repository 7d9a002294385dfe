#include "model/lint/rules.h"
