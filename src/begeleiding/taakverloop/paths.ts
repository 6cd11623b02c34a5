export const taakverloopPaths = {
  taak: (casusId: string, taakId: string) => `/casussen/${casusId}/taken/${taakId}`,
  medewerker: (casusId: string, taakId: string) => `/casussen/${casusId}/taken/${taakId}/medewerker`,
  dag: (casusId: string, taakId: string) => `/casussen/${casusId}/taken/${taakId}/dag`,
  opschorting: (casusId: string, taakId: string) => `/casussen/${casusId}/taken/${taakId}/opschorting`,
  /** The end of the opschorting that runs. */
  opschortingEinde: (casusId: string, taakId: string) => `/casussen/${casusId}/taken/${taakId}/opschorting/einde`,
  verlenging: (casusId: string, taakId: string) => `/casussen/${casusId}/taken/${taakId}/verlenging`,
};
