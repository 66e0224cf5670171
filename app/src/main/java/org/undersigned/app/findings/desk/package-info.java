/** The coordinators' pages of findings: adding, deciding, and what others sent in. */
@NullMarked
package org.undersigned.app.findings.desk;

import org.jspecify.annotations.NullMarked;
