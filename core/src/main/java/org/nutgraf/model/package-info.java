// SPDX-License-Identifier: Apache-2.0
/**
 * What a model is, and what is thrown where one is missing.
 *
 * <p>Models are Maven artifacts or resources of this library; nothing is downloaded at run time.
 */
package org.nutgraf.model;
