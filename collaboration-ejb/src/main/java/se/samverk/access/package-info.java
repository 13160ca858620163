/**
 * Who may enter a client's service, decided anew at each call, and the explanation of that decision
 * (D7a–D7d). Services ask by {@link se.samverk.workspace.WorkspaceAccess}, which is implemented here.
 */
package se.samverk.access;
