/** What all pages share: error pages, request limits, headers. */
@NamedInterface("web")
@NullMarked
package org.carerelay.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
