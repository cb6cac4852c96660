/** Camunda Forms read as data: schema, validation, conditional fields, drafts; knows no engine and no web. */
@NamedInterface("forms")
@NullMarked
package org.carerelay.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
