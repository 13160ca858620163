/**
 * Into which company's service the caller may go, and how far. Every boundary of a service is {@link
 * se.samverk.workspace.OfService} and takes the company it works for from {@link
 * se.samverk.workspace.Workspace}; who decides implements {@link se.samverk.workspace.WorkspaceAccess}.
 */
package se.samverk.workspace;
