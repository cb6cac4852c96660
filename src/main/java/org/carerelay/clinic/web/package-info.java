/** Staff sign-in and staff pages. */
@NullMarked
package org.carerelay.clinic.web;

import org.jspecify.annotations.NullMarked;
