// SPDX-License-Identifier: Apache-2.0
/**
 * The description of a model, and the exception thrown if one is missing.
 *
 * <p>Models are Maven artifacts or resources of this library; nothing is downloaded at run time.
 */
package org.nutgraf.model;
